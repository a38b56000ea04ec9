import JSONText

/// Which kind of violation an error of a JSON Schema keyword is.
enum ViolationKinds {
    private static let kinds: [String: String] = [
        "required": "missing-required", "dependentRequired": "missing-required", "type": "type", "enum": "enum",
        "const": "const", "pattern": "pattern", "format": "format", "minLength": "min-length",
        "maxLength": "max-length", "minItems": "min-items", "maxItems": "max-items", "minimum": "minimum",
        "exclusiveMinimum": "minimum", "maximum": "maximum", "exclusiveMaximum": "maximum",
    ]

    /// `any` for keywords that no kind stands for.
    static func kind(of keyword: String, on instance: JSONValue?) -> String {
        if keyword == "type", instance?.isNull == true { return "null" }
        return kinds[keyword] ?? "any"
    }
}
