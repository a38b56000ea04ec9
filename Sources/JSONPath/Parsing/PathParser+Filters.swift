import JSONText

/// The expressions of filters.
///
/// Source: RFC 9535 section 2.3.5.1
extension PathParser {
    /// An expression before it is known what it stands for: an argument may be a literal or a query alone.
    enum Expression {
        case operand(Operand, at: Int)
        case logical(LogicalExpression)
    }

    mutating func logicalExpression() throws(PathSyntaxError) -> LogicalExpression {
        try test(expression())
    }

    /// Alternatives: `||` binds less than `&&`.
    mutating func expression() throws(PathSyntaxError) -> Expression {
        let first = try conjunction()
        var parts: [LogicalExpression] = []
        while takeBehindBlanks("||") {
            if parts.isEmpty { parts.append(try test(first)) }
            skipBlanks()
            parts.append(try test(conjunction()))
        }
        return parts.isEmpty ? first : .logical(.or(parts))
    }

    private mutating func conjunction() throws(PathSyntaxError) -> Expression {
        let first = try basic()
        var parts: [LogicalExpression] = []
        while takeBehindBlanks("&&") {
            if parts.isEmpty { parts.append(try test(first)) }
            skipBlanks()
            parts.append(try test(basic()))
        }
        return parts.isEmpty ? first : .logical(.and(parts))
    }

    private mutating func basic() throws(PathSyntaxError) -> Expression {
        if take("!") {
            skipBlanks()
            if peek() == "(" { return .logical(.not(try parenthesized())) }
            let start = index
            return .logical(.not(try test(.operand(operand(), at: start))))
        }
        if peek() == "(" { return .logical(try parenthesized()) }
        let start = index
        let left = try operand()
        let end = index
        skipBlanks()
        guard let comparison = takeComparison() else {
            index = end
            return .operand(left, at: start)
        }
        skipBlanks()
        let other = index
        let right = try operand()
        try checkComparable(left, at: start)
        try checkComparable(right, at: other)
        return .logical(.comparison(left, comparison, right))
    }

    private mutating func parenthesized() throws(PathSyntaxError) -> LogicalExpression {
        index += 1
        skipBlanks()
        let inner = try nested { parser throws(PathSyntaxError) in try parser.logicalExpression() }
        skipBlanks()
        guard take(")") else { throw unexpected("`)` or an operator") }
        return inner
    }

    private mutating func operand() throws(PathSyntaxError) -> Operand {
        switch peek() {
        case "$", "@": return .query(try filterQuery())
        case "'", "\"": return .literal(.string(try string()))
        case "-", .some("0"..."9"): return .literal(try number())
        case .some("a"..."z"): return try word()
        default: throw unexpected("a query, a literal, a function or `(`")
        }
    }

    private mutating func filterQuery() throws(PathSyntaxError) -> FilterQuery {
        let origin: FilterQuery.Origin = take("$") ? .root : .current
        if origin == .current { index += 1 }
        return FilterQuery(origin: origin, segments: try segments())
    }

    private mutating func word() throws(PathSyntaxError) -> Operand {
        let start = index
        _ = skip { ("a"..."z").contains($0) || Self.isDigit($0) || $0 == "_" }
        let word = text(from: start)
        if peek() == "(" { return .function(try call(word, at: start)) }
        switch word {
        case "true": return .literal(.bool(true))
        case "false": return .literal(.bool(false))
        case "null": return .literal(.null)
        default: throw failure("expected `true`, `false`, `null` or a function, found `\(word)`", at: start)
        }
    }

    private mutating func takeBehindBlanks(_ text: String) -> Bool {
        let start = index
        skipBlanks()
        if take(text) { return true }
        index = start
        return false
    }

    private mutating func takeComparison() -> Comparison? {
        // The longer operators stand first.
        Comparison.allCases.first { take($0.rawValue) }
    }

    // MARK: Types

    /// The expression as one that is true or false.
    ///
    /// Source: RFC 9535 section 2.4.3
    func test(_ expression: Expression) throws(PathSyntaxError) -> LogicalExpression {
        switch expression {
        case .logical(let logical): return logical
        case .operand(.query(let query), _): return .existence(query)
        case .operand(.literal, let offset): throw failure("a literal alone is no test: compare it", at: offset)
        case .operand(.function(let call), let offset):
            guard call.function.result != .value else {
                throw failure("the result of \(call.function.name)() is a value: compare it", at: offset)
            }
            return .function(call)
        }
    }

    private func checkComparable(_ operand: Operand, at offset: Int) throws(PathSyntaxError) {
        switch operand {
        case .literal: return
        case .query(let query):
            guard query.isSingular else {
                throw failure("only a singular query can be compared: single names and indices", at: offset)
            }
        case .function(let call):
            guard call.function.result == .value else {
                throw failure(
                    "the result of \(call.function.name)() is \(call.function.result.rawValue), which is not compared",
                    at: offset
                )
            }
        }
    }
}
