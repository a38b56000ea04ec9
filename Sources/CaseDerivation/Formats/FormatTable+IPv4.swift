extension FormatTable {
    /// `ipv4`, from the blocks kept for documentation.
    ///
    /// Source: RFC 2673 section 3.2; RFC 5737 for the blocks.
    static let ipv4 = FormatTable(
        "ipv4",
        rejected: [
            Row("plain-text", "not an address", isPlainlyWrong: true),
            Row("three-parts", "192.0.2"),
            Row("five-parts", "192.0.2.1.1"),
            Row("part-256", "192.0.2.256"),
            Row("empty-part", "192.0..1"),
            Row("second-line", "192.0.2.1\n192.0.2.2"),
        ],
        doubtful: [
            // The grammar has one to three digits; many readers take the zero for the mark of an octal number, and refuse it.
            Row("leading-zero", "192.0.02.1")
        ],
        accepted: { _, _ in [Row("another", "198.51.100.7")] }
    )
}
