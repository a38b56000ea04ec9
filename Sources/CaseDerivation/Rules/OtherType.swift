import JSONText
import OpenAPIContract

/// The same value as another JSON type, which a comparison that converts takes for it: `"2"` for 2, 3 for `"3"`.
struct OtherType {
    let side: String
    let value: JSONValue

    /// The value of the other type; nil where it has none, or where the site's `type` leaves it out, which the rule about types tries.
    init?(of value: JSONValue, at site: RequestSite) {
        guard !site.isText, let other = Self.other(than: value) else { return nil }
        let types = site.schema.types
        let isNumber = other.numberValue != nil
        guard types.isEmpty || types.contains(other.typeName) || isNumber && types.contains("integer") else {
            return nil
        }
        self.value = other
        side = "as-\(isNumber ? "number" : other.typeName)"
    }

    private static func other(than value: JSONValue) -> JSONValue? {
        switch value {
        case .number(let number): .string(number.literal)
        case .bool(let bool): .string(bool ? "true" : "false")
        case .string("true"): .bool(true)
        case .string("false"): .bool(false)
        case .string(let text): JSONNumber(literal: text).map { .number($0) }
        case .null, .array, .object: nil
        }
    }
}
