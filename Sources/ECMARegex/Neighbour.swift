/// What the place conditions ask about the code point on one side of a place.
enum Neighbour: UInt8, Sendable, CaseIterable {
    /// There is none: the text begins or ends here.
    case none
    case lineTerminator
    case wordCharacter
    /// A word character only when case is ignored: U+017F or U+212A.
    case foldedWordCharacter
    case other

    /// Makes the neighbour that a code point is.
    init(_ value: UInt32) {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: self = .wordCharacter
        case 0x0A, 0x0D, 0x2028, 0x2029: self = .lineTerminator
        case 0x17F, 0x212A: self = .foldedWordCharacter
        default: self = .other
        }
    }

    func isWordCharacter(_ matching: Node.CaseMatching) -> Bool {
        self == .wordCharacter || (self == .foldedWordCharacter && matching == .folded)
    }

    var endsLine: Bool { self == .none || self == .lineTerminator }
}

extension Node.Assertion {
    /// Whether the condition holds between two neighbours.
    ///
    /// Source: ECMA-262, section 22.2.2.4
    func holds(between before: Neighbour, and after: Neighbour) -> Bool {
        switch self {
        case .start: before == .none
        case .end: after == .none
        case .lineStart: before.endsLine
        case .lineEnd: after.endsLine
        case .wordBoundary(let matching): before.isWordCharacter(matching) != after.isWordCharacter(matching)
        case .notWordBoundary(let matching): before.isWordCharacter(matching) == after.isWordCharacter(matching)
        }
    }

    /// Whether the condition holds before the code point with this index.
    func holds(in scalars: [UInt32], at position: Int) -> Bool {
        holds(
            between: position > 0 ? Neighbour(scalars[position - 1]) : .none,
            and: position < scalars.count ? Neighbour(scalars[position]) : .none
        )
    }
}
