import JSONText

/// A simple condition: literals, expressions and operators.
///
/// Source: Arazzo 1.0.1, Criterion Object (Literals, Operators).
package struct Condition: Sendable, Hashable {
    indirect enum Term: Sendable, Hashable {
        case literal(JSONValue)
        case expression(Expression)
        case not(Term)
        case and(Term, Term)
        case or(Term, Term)
        case comparison(Comparison, Term, Term)
    }

    private let term: Term

    package init(_ text: String) throws(ExpressionError) {
        var parser = try ConditionParser(text)
        term = try parser.condition()
    }

    /// Whether the condition is true of the values in the scope.
    package func holds(in scope: Scope) -> Bool { Self.isTrue(Self.value(of: term, scope)) }

    /// The expressions in the order in which they stand.
    package var expressions: [Expression] { Self.expressions(of: term) }

    private static func value(of term: Term, _ scope: Scope) -> JSONValue? {
        switch term {
        case .literal(let value): value
        case .expression(let expression): scope.value(of: expression)
        case .not(let inner): .bool(!isTrue(value(of: inner, scope)))
        case .and(let left, let right): .bool(isTrue(value(of: left, scope)) && isTrue(value(of: right, scope)))
        case .or(let left, let right): .bool(isTrue(value(of: left, scope)) || isTrue(value(of: right, scope)))
        case .comparison(let comparison, let left, let right):
            .bool(comparison.holds(value(of: left, scope), value(of: right, scope)))
        }
    }

    /// What is missing, `null` and `false` are not true; all else is.
    private static func isTrue(_ value: JSONValue?) -> Bool {
        switch value {
        case nil, .null, .bool(false): false
        default: true
        }
    }

    private static func expressions(of term: Term) -> [Expression] {
        switch term {
        case .literal: []
        case .expression(let expression): [expression]
        case .not(let inner): expressions(of: inner)
        case .and(let left, let right), .or(let left, let right), .comparison(_, let left, let right):
            expressions(of: left) + expressions(of: right)
        }
    }
}
