extension FormatTable {
    /// `date-time`; forms that only some readers of ISO 8601 take are left alone.
    ///
    /// Source: RFC 3339 section 5.6.
    static let dateTime = FormatTable(
        "date-time",
        rejected: [
            Row("plain-text", "not a date", isPlainlyWrong: true),
            Row("month-13", "2099-13-28T03:48:07.111+05:30"),
            Row("hour-25", "2099-04-28T25:48:07.111+05:30"),
        ]
    )
}
