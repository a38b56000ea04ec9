import JSONText

/// A Schema Object of OpenAPI 3.0 as a schema of JSON Schema 2020-12.
///
/// Names keep their order and their places, so that a pointer into the one leads to the same in the other.
///
/// Source: OpenAPI 3.0.4 section 4.7.24.
enum SchemaTranslation {
    /// The schema that accepts what the Schema Object accepts.
    static func translating(_ schema: JSONValue) -> JSONValue {
        guard case .object(let members) = schema else { return schema }
        // A Reference Object has no other members.
        if let reference = members["$ref"] { return .object(["$ref": reference]) }
        var translated = JSONObject()
        for (name, value) in members {
            guard let (name, value) = translating(name, value, beside: members) else { continue }
            translated.append(name, value)
        }
        return .object(translated)
    }

    /// What a member becomes; nil where it has no meaning of its own.
    private static func translating(_ name: String, _ value: JSONValue, beside members: JSONObject)
        -> (name: String, value: JSONValue)?
    {
        switch name {
        case "nullable": nil
        case "type": type(value, isNullable: members["nullable"] == true).map { (name, $0) }
        case "format": format(value)
        case "minimum": members["exclusiveMinimum"] == true ? nil : (name, value)
        case "maximum": members["exclusiveMaximum"] == true ? nil : (name, value)
        case "exclusiveMinimum": exclusive(value, bound: members["minimum"]).map { (name, $0) }
        case "exclusiveMaximum": exclusive(value, bound: members["maximum"]).map { (name, $0) }
        case "example": ("examples", [value])
        case "items", "not", "additionalProperties": (name, translating(value))
        case "allOf", "anyOf", "oneOf": (name, .array((value.arrayValue ?? []).map(translating)))
        case "properties": (name, properties(value))
        default: (name, value)
        }
    }

    /// `nullable` widens the `type` beside it and nothing else: an `enum` without null stays without.
    private static func type(_ value: JSONValue, isNullable: Bool) -> JSONValue? {
        // Left over from OpenAPI 2.0: a body of bytes, about which a schema says nothing.
        guard value != "file" else { return nil }
        return isNullable ? [value, "null"] : value
    }

    /// Formats of encodings are content keywords in JSON Schema.
    private static func format(_ value: JSONValue) -> (name: String, value: JSONValue)? {
        switch value {
        case "byte": ("contentEncoding", "base64")
        case "binary": ("contentMediaType", "application/octet-stream")
        default: ("format", value)
        }
    }

    /// An exclusive bound is true or false in OpenAPI 3.0, beside the bound itself.
    private static func exclusive(_ value: JSONValue, bound: JSONValue?) -> JSONValue? {
        guard let flag = value.boolValue else { return value }
        return flag ? bound : nil
    }

    private static func properties(_ value: JSONValue) -> JSONValue {
        guard case .object(let members) = value else { return value }
        return .object(JSONObject(members.map { (name: $0.name, value: translating($0.value)) }))
    }
}
