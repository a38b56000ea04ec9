extension FormatTable {
    /// `date`.
    ///
    /// Source: RFC 3339 section 5.6 (full-date).
    static let date = FormatTable(
        "date",
        rejected: [
            Row("plain-text", "not a date", isPlainlyWrong: true),
            Row("month-13", "2099-13-28"),
            Row("february-30", "2099-02-30"),
        ],
        accepted: { _, _ in [Row("leap-day", "2096-02-29")] }
    )
}
