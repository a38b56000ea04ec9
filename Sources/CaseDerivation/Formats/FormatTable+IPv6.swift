extension FormatTable {
    /// `ipv6`, from the block kept for documentation.
    ///
    /// Source: RFC 4291 section 2.2; RFC 3849 for the block.
    static let ipv6 = FormatTable(
        "ipv6",
        rejected: [
            Row("plain-text", "not an address", isPlainlyWrong: true),
            Row("no-hexadecimal-digit", "2001:db8::g"),
            Row("five-digits", "2001:db8::12345"),
            Row("two-compressions", "2001:db8::1::2"),
            Row("seven-groups", "2001:db8:0:0:0:0:1"),
            Row("nine-groups", "2001:db8:0:0:0:0:0:0:1"),
            Row("ipv4", "192.0.2.1"),
            Row("second-line", "2001:db8::1\n2001:db8::2"),
        ],
        doubtful: [
            Row("zone", "2001:db8::1%eth0"),
            Row("brackets", "[2001:db8::1]"),
        ],
        accepted: { _, _ in [Row("another", "2001:db8::7")] }
    )
}
