extension PatternParser {
    /// Reads a group that begins with `(?` and modifiers.
    ///
    /// Source: ECMA-262, section 22.2.1, Atom and RegularExpressionModifiers
    mutating func modifiedBody() throws(RegularExpressionError) -> Node {
        let start = index
        index += 2
        var seen: Modifiers = []
        let added = try modifierLetters(&seen)
        let hasMinus = take("-")
        let removed = hasMinus ? try modifierLetters(&seen) : []
        guard take(":") else {
            throw failure(
                "`:`, `=`, `!`, `<` or one of the modifiers i, m, s is expected, found \(Self.describe(peek()))"
            )
        }
        if hasMinus, seen.isEmpty { throw failure("no modifier stands before or after the `-`", at: start) }
        let outer = modifiers
        defer { modifiers = outer }
        modifiers = outer.union(added).subtracting(removed)
        // The place named for a group that is not closed is its parenthesis.
        return try body(from: start)
    }

    private mutating func modifierLetters(_ seen: inout Modifiers) throws(RegularExpressionError) -> Modifiers {
        var result: Modifiers = []
        while let letter = peek(), let modifier = Modifiers.named(letter) {
            guard seen.insert(modifier).inserted else {
                throw failure("the modifier \(Self.describe(letter)) is given twice")
            }
            result.insert(modifier)
            index += 1
        }
        return result
    }
}
