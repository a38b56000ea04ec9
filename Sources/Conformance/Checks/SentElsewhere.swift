import CaseDerivation
import JSONText
import OpenAPIContract

/// The values of a request, and of those before it, that nobody meets by chance, by the places where they were sent.
///
/// One of them in the same place of another item or another request has been carried over. A default that a server puts where
/// nothing was sent is none of them.
struct SentElsewhere {
    private var values: [JSONPointer: Set<JSONValue>] = [:]

    /// Requests before that are about the same thing may well be remembered: where the user pins what tells them apart, they
    /// are left out.
    init(_ request: PreparedRequest, after earlier: [PreparedRequest]) {
        let telling = request.isPinned ? [] : earlier.filter { !$0.isPinned }
        for sent in telling + [request] {
            for place in sent.fresh {
                guard let value = sent.body?[place] else { continue }
                values[Self.pattern(place), default: []].insert(value)
            }
        }
    }

    /// Whether the value, or a part of it, was sent elsewhere in the place that the expression names.
    func has(_ value: JSONValue, at expression: RuntimeExpression) -> Bool {
        guard case .requestBody(let pointer) = expression else { return false }
        return has(value, at: Self.pattern(pointer))
    }

    /// Whether the value repeats what was sent and adds nothing that was sent elsewhere.
    func isRepeated(_ value: JSONValue, _ sent: JSONValue, at expression: RuntimeExpression) -> Bool {
        guard case .requestBody(let pointer) = expression else { return true }
        return Echo { !has($0, at: $1) }.repeats(value, sent, at: Self.pattern(pointer))
    }

    private func has(_ value: JSONValue, at place: JSONPointer) -> Bool {
        switch value {
        case .object(let object): object.contains { has($0.value, at: place.appending($0.name)) }
        case .array(let items): items.contains { has($0, at: place.appending("*")) }
        case .string, .number, .bool, .null: values[place]?.contains(value) ?? false
        }
    }

    private static func pattern(_ place: JSONPointer) -> JSONPointer {
        JSONPointer(tokens: place.tokens.map { Int($0) == nil ? $0 : "*" })
    }
}
