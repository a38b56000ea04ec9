extension Format {
    /// `time`: a time with its offset such as `08:30:06Z`.
    ///
    /// Source: RFC 3339 section 5.6, `full-time`.
    public static let time = Format("time") { InternetTime.isTime($0) }
}
