import ECMARegex
import JSONPath
package import JSONText
package import OpenAPIContract

/// Something that must be true of an exchange.
///
/// Source: Arazzo 1.0.1, Criterion Object.
package struct Criterion: Sendable {
    enum Kind: Sendable {
        case simple(Condition)
        /// A pattern of ECMA-262 that the context's text must match somewhere.
        case regex(Template)
        /// A query that must find something in the context.
        case jsonPath(Template)
    }

    /// The name of its row: `x-name`, else `criterion-` and its place from 1.
    package let name: String
    package let facts: [String]
    /// Whether it only prepares (`x-setup`): where it does not hold, nobody is accused.
    package let isSetup: Bool
    package let reference: NodeReference
    let kind: Kind
    let context: Expression?
    /// The condition as written.
    package let condition: String

    /// Whether the criterion holds in the scope; a value that is missing makes it false.
    package func holds(in scope: Scope) -> Bool {
        switch kind {
        case .simple(let condition): return condition.holds(in: scope)
        case .regex(let template):
            // A value that is not there, or that makes no pattern, is no match: `evidence` shows it.
            guard let pattern = try? RegularExpression(template.text(in: scope)),
                let value = context.flatMap({ scope.value(of: $0) })
            else { return false }
            return pattern.matches(Template.text(of: value))
        case .jsonPath(let template):
            // As above.
            guard let query = try? PathQuery(template.text(in: scope, escaping: .jsonPath)),
                let value = context.flatMap({ scope.value(of: $0) })
            else { return false }
            return !query.nodes(in: value).isEmpty
        }
    }

    /// The values that decide, each after its expression: what a reader needs to see why it does not hold.
    package func evidence(in scope: Scope) -> [(expression: Expression, value: JSONValue?)] {
        var seen: Set<Expression> = []
        return expressions.filter { seen.insert($0).inserted }.map { ($0, scope.value(of: $0)) }
    }

    package var expressions: [Expression] {
        let own =
            switch kind {
            case .simple(let condition): condition.expressions
            case .regex(let template), .jsonPath(let template): template.expressions
            }
        return (context.map { [$0] } ?? []) + own
    }
}
