/// Which labels beyond ASCII a host name may have.
///
/// The properties come from the standard library's Unicode version.
///
/// Source: RFC 5891 section 4.2.3 and RFC 5892 sections 2 and 3 and appendix A.
enum InternationalLabel {
    /// Whether a label must be in Unicode's normalisation form C, as it must for the domain name system.
    enum Normalization {
        case required
        case leftToSender
    }

    static func accepts(_ label: [Unicode.Scalar], normalization: Normalization = .required) -> Bool {
        guard let first = label.first, !isMark(first), first != "-", label.last != "-" else { return false }
        guard !(label.count >= 4 && label[2] == "-" && label[3] == "-") else { return false }
        return label.indices.allSatisfy { isAllowed(label, $0) }
            && (normalization == .leftToSender || NormalForm.isComposed(label))
    }

    private static let exceptions = CharacterRanges(
        0xDF...0xDF,
        0x3C2...0x3C2,
        0x6FD...0x6FE,
        0xF0B...0xF0B,
        0x3007...0x3007
    )
    private static let disallowed = CharacterRanges(
        0x640...0x640,
        0x7FA...0x7FA,
        0x302E...0x302F,
        0x3031...0x3035,
        0x303B...0x303B,
        // Old Hangul Jamo, and the blocks that are ignored.
        0x1100...0x11FF,
        0xA960...0xA97F,
        0xD7B0...0xD7FF,
        0x20D0...0x20FF,
        0x1D100...0x1D24F
    )
    private static let arabicDigits = CharacterRanges(0x660...0x669)
    private static let extendedArabicDigits = CharacterRanges(0x6F0...0x6F9)

    private static func isAllowed(_ label: [Unicode.Scalar], _ index: Int) -> Bool {
        let scalar = label[index]
        let before = index > 0 ? label[index - 1] : nil
        let after = index + 1 < label.count ? label[index + 1] : nil
        switch scalar {
        case "\u{B7}": return before == "l" && after == "l"
        case "\u{375}": return after.map(CharacterRanges.greek.contains) ?? false
        case "\u{5F3}", "\u{5F4}": return before.map(CharacterRanges.hebrew.contains) ?? false
        case "\u{30FB}": return label.contains(where: CharacterRanges.japanese.contains)
        case "\u{660}"..."\u{669}": return !label.contains(where: extendedArabicDigits.contains)
        case "\u{6F0}"..."\u{6F9}": return !label.contains(where: arabicDigits.contains)
        case "\u{200C}": return isVirama(before) || JoiningLetter.joins(label, around: index)
        case "\u{200D}": return isVirama(before)
        default: return isValid(scalar)
        }
    }

    private static func isValid(_ scalar: Unicode.Scalar) -> Bool {
        if exceptions.contains(scalar) { return true }
        guard !disallowed.contains(scalar) else { return false }
        if scalar.isASCII {
            return scalar == "-" || ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
        }
        let properties = scalar.properties
        guard !properties.changesWhenNFKCCaseFolded, !properties.isDefaultIgnorableCodePoint, !properties.isWhitespace,
            !properties.isNoncharacterCodePoint
        else { return false }
        switch properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .nonspacingMark,
            .spacingMark:
            return true
        default: return false
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    private static func isVirama(_ scalar: Unicode.Scalar?) -> Bool {
        scalar?.properties.canonicalCombiningClass.rawValue == 9
    }
}
