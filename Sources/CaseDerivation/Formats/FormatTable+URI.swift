extension FormatTable {
    /// `uri`, read as the URL of something on the web.
    ///
    /// Source: RFC 3986 section 3.
    static let uri = FormatTable(
        "uri",
        rejected: [
            Row("plain-text", "not a url", isPlainlyWrong: true),
            Row("no-scheme", "www.example.com/logo.png"),
            Row("no-host", "https://"),
        ],
        accepted: { own, _ in
            own.hasSuffix(".png")
                ? [Row("deeper-path", "https://www.example.com/images/large/logo.png")]
                : [Row("with-path", "https://www.example.com/about")]
        }
    )
}
