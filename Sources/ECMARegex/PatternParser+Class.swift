extension PatternParser {
    /// Reads a class after its `[`.
    ///
    /// Source: ECMA-262, section 22.2.1, CharacterClass
    mutating func characterClass() throws(RegularExpressionError) -> CharacterClass {
        let start = index - 1
        let isNegated = take("^")
        var ranges: [ClosedRange<UInt32>] = []
        while !take("]") {
            guard peek() != nil else { throw failure("the class is not closed", at: start) }
            let itemStart = index
            let item = try classAtom()
            guard peek() == UInt32(ascii: "-"), peek(1) != UInt32(ascii: "]"), peek(1) != nil else {
                switch item {
                case .scalar(let value): ranges.append(value...value)
                case .set(let set): ranges += set.ranges
                }
                continue
            }
            index += 1
            guard case .scalar(let low) = item, case .scalar(let high) = try classAtom() else {
                throw failure("an escape for a whole class cannot be the end of a range", at: itemStart)
            }
            guard low <= high else { throw failure("the ends of the range are out of order", at: itemStart) }
            ranges.append(low...high)
        }
        // Case is ignored before the complement is taken: under `i`, `[^s]` leaves out `S` as well.
        let set = CharacterClass(ranges: ranges)
        return isNegated ? modifiers.set(set).complement : set
    }

    private enum ClassAtom {
        case scalar(UInt32)
        case set(CharacterClass)
    }

    private mutating func classAtom() throws(RegularExpressionError) -> ClassAtom {
        guard let next = peek() else { throw failure("the class is not closed") }
        guard take("\\") else {
            index += 1
            return .scalar(next)
        }
        if take("b") { return .scalar(0x08) }
        if take("-") { return .scalar(UInt32(ascii: "-")) }
        if let set = try classEscape() { return .set(set) }
        return .scalar(try characterEscape())
    }
}
