extension Format {
    /// `date`: a date such as `2024-02-29`.
    ///
    /// Source: RFC 3339 section 5.6, `full-date`.
    public static let date = Format("date") { InternetTime.isDate($0) }
}
