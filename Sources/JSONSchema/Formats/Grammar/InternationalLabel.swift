/// Which labels beyond ASCII a host name may have.
///
/// The properties come from the standard library's Unicode version, and scripts from the ranges of their blocks.
///
/// Source: RFC 5891 section 4.2.3 and RFC 5892 sections 2 and 3 and appendix A.
enum InternationalLabel {
    static func accepts(_ label: [Unicode.Scalar]) -> Bool {
        guard let first = label.first, !isMark(first), first != "-", label.last != "-" else { return false }
        guard !(label.count >= 4 && label[2] == "-" && label[3] == "-") else { return false }
        return label.indices.allSatisfy { isAllowed(label, $0) }
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
    private static let greek = CharacterRanges(0x370...0x3FF, 0x1F00...0x1FFF)
    private static let hebrew = CharacterRanges(0x591...0x5F4, 0xFB1D...0xFB4F)
    private static let japanese = CharacterRanges(
        0x3041...0x309F,
        0x30A1...0x30FA,
        0x30FC...0x30FF,
        0x31F0...0x31FF,
        0x2E80...0x2FD5,
        0x3005...0x3005,
        0x3007...0x3007,
        0x3021...0x3029,
        0x3400...0x4DBF,
        0x4E00...0x9FFF,
        0xF900...0xFAFF,
        0x20000...0x3134F
    )
    private static let arabicDigits = CharacterRanges(0x660...0x669)
    private static let extendedArabicDigits = CharacterRanges(0x6F0...0x6F9)

    private static func isAllowed(_ label: [Unicode.Scalar], _ index: Int) -> Bool {
        let scalar = label[index]
        let before = index > 0 ? label[index - 1] : nil
        let after = index + 1 < label.count ? label[index + 1] : nil
        switch scalar {
        case "\u{B7}": return before == "l" && after == "l"
        case "\u{375}": return after.map(greek.contains) ?? false
        case "\u{5F3}", "\u{5F4}": return before.map(hebrew.contains) ?? false
        case "\u{30FB}": return label.contains(where: japanese.contains)
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
