extension Format {
    /// `duration`: a duration such as `P1DT12H`.
    ///
    /// Source: RFC 3339 appendix A.
    public static let duration = Format("duration") { ISODuration.accepts($0) }
}
