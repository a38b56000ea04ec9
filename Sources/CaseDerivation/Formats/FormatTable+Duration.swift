extension FormatTable {
    /// `duration`.
    ///
    /// Source: RFC 3339 appendix A.
    static let duration = FormatTable(
        "duration",
        rejected: [
            Row("plain-text", "not a duration", isPlainlyWrong: true),
            Row("no-designator", "1D"),
            Row("nothing-behind-p", "P"),
            Row("seconds-without-t", "P30S"),
            Row("no-unit", "P1"),
            Row("second-line", "P1D\nor so"),
        ],
        doubtful: [
            Row("nothing-behind-t", "P1DT"),
            Row("weeks-and-days", "P1W2D"),
            Row("fraction", "PT0.5S"),
            Row("negative", "-P1D"),
        ],
        accepted: { _, _ in [Row("another", "P3DT4H")] }
    )
}
