extension CharacterClass {
    /// The digits of `\d`: ASCII only.
    static let digits: [ClosedRange<UInt32>] = [0x30...0x39]

    /// The word characters of `\w`: ASCII letters, digits and the low line.
    static let wordCharacters: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]

    /// The white space and line terminators of `\s`.
    ///
    /// Source: ECMA-262, sections 12.2 and 12.3
    static let whiteSpace: [ClosedRange<UInt32>] = [
        0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
        0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ]

    /// The four line terminators that `.` leaves out.
    static let lineTerminators: [ClosedRange<UInt32>] = [0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029]

    /// The class of `.`: everything but the line terminators.
    static let dot = CharacterClass(ranges: complement(of: lineTerminators))

    /// Whether `\b` counts a code point as part of a word.
    static func isWordCharacter(_ value: UInt32) -> Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
        default: false
        }
    }
}
