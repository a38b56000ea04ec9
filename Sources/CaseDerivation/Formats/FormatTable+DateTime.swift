extension FormatTable {
    /// `date-time`; other forms of ISO 8601, and those that only some of its readers take, are left open.
    ///
    /// Source: RFC 3339 section 5.6.
    static let dateTime = FormatTable(
        "date-time",
        rejected: [
            Row("plain-text", "not a date", isPlainlyWrong: true),
            Row("month-13", "2099-13-28T03:48:07.111+05:30"),
            Row("february-30", "2099-02-30T03:48:07.111+05:30"),
            Row("hour-25", "2099-04-28T25:48:07.111+05:30"),
            Row("minute-60", "2099-04-28T03:60:07.111+05:30"),
            Row("offset-of-99-hours", "2099-04-28T03:48:07.111+99:00"),
            Row("time-only", "03:48:07.111+05:30"),
            Row("slashes", "2099/04/28T03:48:07.111+05:30"),
            Row("day-first", "28/04/2099"),
            Row("message-date", "Tue, 28 Apr 2099 03:48:07 +0530"),
            Row("month-by-name", "April 28, 2099 03:48:07"),
            Row("slashes-and-space", "2099/04/28 03:48:07"),
            Row("seconds-since-1970", "1234567"),
            Row("text-before", "at 2099-04-28T03:48:07.111+05:30"),
            Row("text-behind", "2099-04-28T03:48:07.111+05:30 or so"),
            Row("second-line", "2099-04-28T03:48:07.111+05:30\nor so"),
            Row("arabic-indic-digits", "٢٠٩٩-04-28T03:48:07.111+05:30"),
            Row("line-feed-behind", "2099-04-28T03:48:07.111+05:30\n"),
        ],
        doubtful: [
            Row("no-offset", "2099-04-28T03:48:07.111"),
            Row("date-only", "2099-04-28"),
            Row("space-for-t", "2099-04-28 03:48:07.111+05:30"),
            Row("hour-24", "2099-04-28T24:00:00.000+05:30"),
            Row("negative-offset", "2099-04-28T03:48:07.111-05:00"),
            Row("leap-second", "2098-12-31T23:59:60.000+00:00"),
        ]
    )
}
