extension Format {
    /// `date-time`: a date and a time such as `2024-02-29T08:30:06Z`.
    ///
    /// Source: RFC 3339 section 5.6.
    public static let dateTime = Format("date-time") { InternetTime.isDateTime($0) }
}
