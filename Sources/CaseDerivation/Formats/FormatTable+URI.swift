extension FormatTable {
    /// `uri`, read as the URL of something on the web; what browsers mend is left open.
    ///
    /// Source: RFC 3986 section 3.
    static let uri = FormatTable(
        "uri",
        rejected: [
            Row("plain-text", "not a url", isPlainlyWrong: true),
            Row("no-scheme", "www.example.com/logo.png"),
            Row("path-only", "/images/logo.png"),
            Row("empty-scheme", "://www.example.com/logo.png"),
            Row("scheme-only", "https"),
            Row("no-host", "https://"),
            Row("space-in-host", "https://two words.example.com/logo.png"),
            Row("text-before", "see https://www.example.com/logo.png"),
            Row("line-feed-behind", "https://www.example.com/logo.png\n"),
        ],
        doubtful: [
            Row("mixed-case", "https://www.example.com/Images/LOGO.png"),
            Row("one-slash", "https:/www.example.com/logo.png"),
            Row("second-line", "https://www.example.com/logo.png\nhttps://mail.example.com"),
        ],
        accepted: { own, _ in
            own.hasSuffix(".png")
                ? [
                    Row("deeper-path", "https://www.example.com/images/large/logo.png"),
                    Row("without-www", "https://example.com/images/logo.png"),
                    Row("mixed-case-path", "https://www.example.com/Images/Logo.png"),
                ]
                : [
                    Row("with-path", "https://www.example.com/about"),
                    Row("with-query", "https://www.example.com/about?language=en"),
                    Row("without-www", "https://example.com"),
                    Row("mixed-case-path", "https://www.example.com/About/Us"),
                ]
        }
    )
}
