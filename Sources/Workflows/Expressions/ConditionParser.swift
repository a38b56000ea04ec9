import JSONText

/// Reads a simple condition: `||` binds least, then `&&`, then `!`, then comparisons.
struct ConditionParser {
    private enum Token: Hashable {
        case mark(String)
        case value(Condition.Term)
    }

    private static let marks = ["&&", "||", "<=", ">=", "==", "!=", "<", ">", "!", "(", ")"]
    private let text: String
    private var tokens: ArraySlice<Token>

    init(_ text: String) throws(ExpressionError) {
        self.text = text
        tokens = try Self.tokens(of: text)[...]
    }

    mutating func condition() throws(ExpressionError) -> Condition.Term {
        let term = try alternatives()
        guard tokens.isEmpty else { throw error("expected an operator, found more") }
        return term
    }

    private mutating func alternatives() throws(ExpressionError) -> Condition.Term {
        var term = try conjunction()
        while take("||") { term = .or(term, try conjunction()) }
        return term
    }

    private mutating func conjunction() throws(ExpressionError) -> Condition.Term {
        var term = try comparison()
        while take("&&") { term = .and(term, try comparison()) }
        return term
    }

    private mutating func comparison() throws(ExpressionError) -> Condition.Term {
        if take("!") { return .not(try comparison()) }
        let left = try operand()
        guard case .mark(let mark) = tokens.first, let comparison = Comparison(rawValue: mark) else { return left }
        tokens.removeFirst()
        return .comparison(comparison, left, try operand())
    }

    private mutating func operand() throws(ExpressionError) -> Condition.Term {
        if take("(") {
            let term = try alternatives()
            guard take(")") else { throw error("a bracket is not closed") }
            return term
        }
        guard case .value(let term) = tokens.first else { throw error("expected a value") }
        tokens.removeFirst()
        return term
    }

    private mutating func take(_ mark: String) -> Bool {
        guard tokens.first == .mark(mark) else { return false }
        tokens.removeFirst()
        return true
    }

    private func error(_ reason: String) -> ExpressionError {
        ExpressionError(reason: "\(reason) in the condition `\(text)`")
    }

    private static func tokens(of text: String) throws(ExpressionError) -> [Token] {
        var tokens: [Token] = []
        var rest = text[...]
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
            } else if let mark = marks.first(where: { rest.hasPrefix($0) }) {
                tokens.append(.mark(mark))
                rest.removeFirst(mark.count)
            } else if first == "'" {
                tokens.append(.value(.literal(.string(try string(&rest)))))
            } else {
                let word = rest.prefix { character in !character.isWhitespace && !"()<>=!&|".contains(character) }
                guard !word.isEmpty else { throw ExpressionError(reason: "`\(rest)` is no part of a condition") }
                tokens.append(.value(try term(String(word))))
                rest.removeFirst(word.count)
            }
        }
        return tokens
    }

    /// A string in single quotes, in which two stand for one.
    private static func string(_ rest: inout Substring) throws(ExpressionError) -> String {
        rest.removeFirst()
        var text = ""
        while let character = rest.popFirst() {
            guard character == "'" else {
                text.append(character)
                continue
            }
            guard rest.first == "'" else { return text }
            rest.removeFirst()
            text.append("'")
        }
        throw ExpressionError(reason: "the string '\(text) is not closed")
    }

    private static func term(_ word: String) throws(ExpressionError) -> Condition.Term {
        switch word {
        case "true": return .literal(.bool(true))
        case "false": return .literal(.bool(false))
        case "null": return .literal(.null)
        default: break
        }
        if let number = JSONNumber(literal: word) { return .literal(.number(number)) }
        return .expression(try Expression(word))
    }
}
