package import JSONText

/// A JSON value whose strings may name values.
package indirect enum ValueTemplate: Sendable, Hashable {
    case literal(JSONValue)
    case text(Template)
    case array([ValueTemplate])
    case object([Member])

    /// A member of an object; its name is itself.
    package struct Member: Sendable, Hashable {
        let name: String
        let value: ValueTemplate
    }

    package init(_ value: JSONValue) throws(ExpressionError) {
        switch value {
        case .string(let text): self = .text(try Template(text))
        case .array(let items):
            var templates: [ValueTemplate] = []
            for item in items { templates.append(try ValueTemplate(item)) }
            self = .array(templates)
        case .object(let members):
            var templates: [Member] = []
            for (name, value) in members { templates.append(Member(name: name, value: try ValueTemplate(value))) }
            self = .object(templates)
        case .number, .bool, .null: self = .literal(value)
        }
    }

    package var expressions: [Expression] {
        switch self {
        case .literal: []
        case .text(let template): template.expressions
        case .array(let items): items.flatMap(\.expressions)
        case .object(let members): members.flatMap(\.value.expressions)
        }
    }

    /// The value with every expression evaluated; throws the first one that has none.
    package func value(in scope: Scope) throws(ExpressionError) -> JSONValue {
        switch self {
        case .literal(let value): return value
        case .text(let template): return try template.value(in: scope)
        case .array(let items):
            var values: [JSONValue] = []
            for item in items { values.append(try item.value(in: scope)) }
            return .array(values)
        case .object(let members):
            var values: [(name: String, value: JSONValue)] = []
            for member in members { values.append((member.name, try member.value.value(in: scope))) }
            return .object(JSONObject(values))
        }
    }
}
