import JSONText

/// What an evaluation found, ready to be written in one of the formats.
///
/// Source: JSON Schema Core 2020-12, section 12.3.
struct OutputUnits {
    let isValid: Bool
    /// The evaluated schema and the whole instance.
    let root: Place
    /// Each error with its message, or each annotation with its value.
    let all: [(place: Place, fact: JSONValue)]
    /// The absolute location of a place in a schema.
    let uri: (SchemaLocation) -> String
    /// The position of a place in the text of its document, where that is known.
    let position: (SchemaLocation) -> SourceLocation?

    /// The member that holds a list of units.
    var listName: String { isValid ? "annotations" : "errors" }

    /// The unit of a place, with its message or value where it has one.
    func unit(at place: Place, saying fact: JSONValue? = nil) -> JSONObject {
        let schema = place.schemaLocation
        var unit: JSONObject = [
            "valid": .bool(isValid),
            "keywordLocation": .string(place.keywordLocation.description),
            "absoluteKeywordLocation": .string(uri(schema)),
            "instanceLocation": .string(place.instanceLocation.description),
        ]
        if let position = position(schema) { unit["position"] = .string(position.description) }
        if let fact { unit[isValid ? "annotation" : "error"] = fact }
        return unit
    }
}
