extension CharacterClass {
    /// The digits of `\d`: ASCII only.
    static let digits = CharacterClass(ranges: [0x30...0x39])

    /// The white space and line terminators of `\s`.
    ///
    /// Source: ECMA-262, sections 12.2 and 12.3
    static let whiteSpace = CharacterClass(ranges: [
        0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
        0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ])

    /// The four line terminators that `.` leaves out.
    static let lineTerminators = CharacterClass(ranges: [0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029])

    /// The class of `.`: everything but the line terminators.
    static let dot = lineTerminators.complement

    /// Every code point: the class of `.` under the `s` modifier.
    static let all = CharacterClass(ranges: [0...0x10FFFF])

    /// The word characters of `\w` and `\b`: ASCII letters, digits and the low line; U+017F and U+212A as well when case
    /// is ignored, since they fold to `s` and `k`.
    ///
    /// Source: ECMA-262, section 22.2.2.9.3, WordCharacters
    static func wordCharacters(_ matching: Node.CaseMatching) -> CharacterClass {
        switch matching {
        case .exact: asciiWordCharacters
        case .folded: foldedWordCharacters
        }
    }

    private static let asciiWordCharacters = CharacterClass(
        ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
    )
    private static let foldedWordCharacters = CharacterClass(
        ranges: asciiWordCharacters.ranges + [0x17F...0x17F, 0x212A...0x212A]
    )
}
