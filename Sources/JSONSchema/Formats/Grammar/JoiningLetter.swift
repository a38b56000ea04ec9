/// Letters that join their neighbours, as far as the zero-width non-joiner asks.
///
/// Arabic and Syriac letters count; those that join only to the right are listed.
///
/// Source: RFC 5892 appendix A.1.
enum JoiningLetter {
    private static let joining = CharacterRanges(
        0x620...0x63F,
        0x641...0x64A,
        0x66E...0x6D3,
        0x710...0x74F,
        0x750...0x77F
    )
    private static let rightOnly = CharacterRanges(
        0x622...0x625,
        0x627...0x627,
        0x629...0x629,
        0x62F...0x632,
        0x648...0x648,
        0x671...0x673,
        0x675...0x677,
        0x688...0x699,
        0x6C0...0x6C0,
        0x6C3...0x6CB,
        0x6CD...0x6CD,
        0x6CF...0x6CF,
        0x6D2...0x6D3,
        0x710...0x710,
        0x715...0x719,
        0x71E...0x71E,
        0x728...0x728,
        0x72A...0x72A,
        0x72C...0x72C,
        0x759...0x75B,
        0x76B...0x76C,
        0x771...0x771,
        0x773...0x774,
        0x778...0x779
    )
    private static let none = CharacterRanges(0x621...0x621, 0x674...0x674)

    /// Whether the letters around a position, marks passed over, would join there.
    static func joins(_ label: [Unicode.Scalar], around index: Int) -> Bool {
        guard let before = label[..<index].last(where: { !isTransparent($0) }),
            let after = label[(index + 1)...].first(where: { !isTransparent($0) })
        else { return false }
        return isJoining(before) && !rightOnly.contains(before) && isJoining(after)
    }

    private static func isJoining(_ scalar: Unicode.Scalar) -> Bool {
        joining.contains(scalar) && !none.contains(scalar)
    }

    private static func isTransparent(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .nonspacingMark
    }
}
