extension FormatTable {
    /// `hostname`, below a name kept for documentation.
    ///
    /// Source: RFC 1123 section 2.1; RFC 2606 for the name.
    static let hostname = FormatTable(
        "hostname",
        rejected: [
            Row("plain-text", "not a name", isPlainlyWrong: true),
            Row("hyphen-first", "-a.example.com"),
            Row("hyphen-last", "a-.example.com"),
            Row("empty-label", "a..example.com"),
            Row("underscore", "a_b.example.com"),
            Row("label-of-64", String(repeating: "a", count: 64) + ".example.com"),
            Row("second-line", "a.example.com\nb.example.com"),
        ],
        doubtful: [
            Row("dot-last", "a.example.com."),
            Row("single-label", "localhost"),
        ],
        accepted: { _, _ in [Row("another", "other.example.com")] }
    )
}
