/// The rule for host names with labels that are written from right to left.
///
/// Directions come from the ranges of blocks: the standard library has no bidirectional classes.
///
/// Source: RFC 5893 section 2.
enum BidirectionalText {
    private enum Direction {
        case left, right, arabicDigit, europeanDigit, mark, neutral
    }

    private static let right = CharacterRanges(
        0x590...0x8FF,
        0xFB1D...0xFDFF,
        0xFE70...0xFEFF,
        0x10800...0x10FFF,
        0x1E800...0x1EFFF
    )
    private static let arabicDigits = CharacterRanges(0x660...0x669, 0x66B...0x66C, 0x10E60...0x10E7E)
    private static let neutral = CharacterRanges(0x2D...0x2D, 0xB7...0xB7, 0x375...0x375, 0x30FB...0x30FB)

    /// Whether the labels of a name satisfy the rule, which concerns a name with some label from right to left.
    static func accepts(labels: [[Unicode.Scalar]]) -> Bool {
        let directions = labels.map { $0.map(direction) }
        guard directions.contains(where: { $0.contains(.right) || $0.contains(.arabicDigit) }) else { return true }
        return directions.allSatisfy(accepts)
    }

    private static func accepts(_ label: [Direction]) -> Bool {
        let end = label.last { $0 != .mark }
        switch label.first {
        case .right:
            let hasBothDigits = label.contains(.arabicDigit) && label.contains(.europeanDigit)
            return !label.contains(.left) && !hasBothDigits
                && (end == .right || end == .europeanDigit || end == .arabicDigit)
        case .left:
            return !label.contains(.right) && !label.contains(.arabicDigit)
                && (end == .left || end == .europeanDigit)
        default: return false
        }
    }

    private static func direction(_ scalar: Unicode.Scalar) -> Direction {
        if ("0"..."9").contains(scalar) || ("\u{6F0}"..."\u{6F9}").contains(scalar) { return .europeanDigit }
        if arabicDigits.contains(scalar) { return .arabicDigit }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return .mark
        default: break
        }
        if neutral.contains(scalar) { return .neutral }
        return right.contains(scalar) ? .right : .left
    }
}
