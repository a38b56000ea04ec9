extension PatternParser {
    /// Reads the quantifier after an atom, if there is one.
    ///
    /// Source: ECMA-262, section 22.2.1, Quantifier
    mutating func quantified(_ atom: Node) throws(RegularExpressionError) -> Node {
        let minimum: Int
        let maximum: Int?
        if take("*") {
            (minimum, maximum) = (0, nil)
        } else if take("+") {
            (minimum, maximum) = (1, nil)
        } else if take("?") {
            (minimum, maximum) = (0, 1)
        } else if starts(with: "{") {
            (minimum, maximum) = try counts()
        } else {
            return atom
        }
        return .repetition(atom, minimum: minimum, maximum: maximum, greed: take("?") ? .lazy : .greedy)
    }

    private mutating func counts() throws(RegularExpressionError) -> (Int, Int?) {
        let start = index
        index += 1
        guard let minimum = number() else {
            throw failure(
                "a repetition count is expected after `{`; to be taken as itself it must be escaped",
                at: start
            )
        }
        var maximum: Int? = minimum
        if take(",") { maximum = number() }
        guard take("}") else { throw failure("`}` is expected, found \(Self.describe(peek()))") }
        if let maximum, maximum < minimum {
            throw failure("the repetition counts \(minimum) and \(maximum) are out of order", at: start)
        }
        return (minimum, maximum)
    }

    /// Reads decimal digits; a number too large for `Int` is taken as `Int.max`.
    mutating func number() -> Int? {
        var value: Int?
        while let next = peek(), (0x30...0x39).contains(next) {
            index += 1
            let (tens, tooMany) = (value ?? 0).multipliedReportingOverflow(by: 10)
            let (sum, tooLarge) = tens.addingReportingOverflow(Int(next - 0x30))
            value = tooMany || tooLarge ? Int.max : sum
            if value == Int.max {
                while let digit = peek(), (0x30...0x39).contains(digit) { index += 1 }
            }
        }
        return value
    }
}
