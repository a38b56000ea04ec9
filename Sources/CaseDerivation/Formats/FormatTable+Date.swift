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
            Row("slashes", "2099/04/28"),
            Row("two-digit-year", "99-04-28"),
            Row("second-line", "2099-04-28\nor so"),
            Row("arabic-indic-digits", "٢٠٩٩-04-28"),
        ],
        accepted: { _, _ in [Row("leap-day", "2096-02-29")] }
    )
}
