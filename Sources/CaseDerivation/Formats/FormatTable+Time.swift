extension FormatTable {
    /// `time`.
    ///
    /// Source: RFC 3339 section 5.6 (full-time).
    static let time = FormatTable(
        "time",
        rejected: [
            Row("plain-text", "not a time", isPlainlyWrong: true),
            Row("hour-25", "25:30:00Z"),
            Row("minute-60", "10:60:00Z"),
            Row("no-colons", "103000Z"),
            Row("second-line", "10:30:00Z\nor so"),
        ],
        doubtful: [
            Row("no-offset", "10:30:00"),
            Row("no-seconds", "10:30Z"),
            Row("hour-24", "24:00:00Z"),
        ],
        accepted: { _, _ in [Row("another", "16:45:30Z")] }
    )
}
