/// A set of characters by ranges of code points.
struct CharacterRanges: Sendable {
    let ranges: [ClosedRange<UInt32>]

    init(_ ranges: ClosedRange<UInt32>...) {
        self.ranges = ranges
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        ranges.contains { $0.contains(scalar.value) }
    }

    /// `ucschar` of RFC 3987 section 2.2.
    static let international = CharacterRanges(
        0xA0...0xD7FF,
        0xF900...0xFDCF,
        0xFDF0...0xFFEF,
        0x10000...0x1FFFD,
        0x20000...0x2FFFD,
        0x30000...0x3FFFD,
        0x40000...0x4FFFD,
        0x50000...0x5FFFD,
        0x60000...0x6FFFD,
        0x70000...0x7FFFD,
        0x80000...0x8FFFD,
        0x90000...0x9FFFD,
        0xA0000...0xAFFFD,
        0xB0000...0xBFFFD,
        0xC0000...0xCFFFD,
        0xD0000...0xDFFFD,
        0xE1000...0xEFFFD
    )

    /// `iprivate` of RFC 3987 section 2.2.
    static let privateUse = CharacterRanges(0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD)
}
