package import JSONText

/// The body that a step sends.
///
/// Source: Arazzo 1.0.1, Request Body Object and Payload Replacement Object.
package struct StepBody: Sendable, Hashable {
    /// A value that is put into the payload at a place.
    package struct Replacement: Sendable, Hashable {
        package let target: JSONPointer
        package let value: ValueTemplate
    }

    package let contentType: String?
    package let payload: ValueTemplate?
    package let replacements: [Replacement]

    /// The payload with every expression evaluated and every replacement made, in their order.
    package func value(in scope: Scope) throws(ExpressionError) -> JSONValue? {
        guard var value = try payload?.value(in: scope) else { return nil }
        if case .text = payload, contentType?.hasSuffix("json") ?? true, let text = value.stringValue {
            // A text that stands for the whole payload is the JSON text itself.
            value = (try? JSONValue(parsing: text)) ?? value
        }
        for replacement in replacements {
            value = value.replacing(at: replacement.target, with: try replacement.value.value(in: scope))
        }
        return value
    }
}
