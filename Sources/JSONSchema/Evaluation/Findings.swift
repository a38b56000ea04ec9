import JSONText

/// What an evaluation has found so far about one instance.
struct Findings: Sendable {
    private(set) var errors: [ValidationError] = []
    private(set) var annotations: [Annotation] = []
    var coverage = Coverage()

    var isValid: Bool { errors.isEmpty }

    mutating func fail(_ keyword: String, at place: Place, _ message: String) {
        errors.append(
            ValidationError(
                instanceLocation: place.instance,
                keywordLocation: place.path.appending(keyword),
                schemaLocation: place.schema.appending(keyword),
                keyword: keyword,
                message: message
            )
        )
    }

    /// Records that a schema that is just `false` was applied.
    mutating func refuse(at place: Place) {
        errors.append(
            ValidationError(
                instanceLocation: place.instance,
                keywordLocation: place.path,
                schemaLocation: place.schema,
                keyword: "false",
                message: "the schema here is false: no value is accepted"
            )
        )
    }

    mutating func annotate(_ keyword: String, at place: Place, _ value: JSONValue) {
        annotations.append(
            Annotation(
                instanceLocation: place.instance,
                keywordLocation: place.path.appending(keyword),
                schemaLocation: place.schema.appending(keyword),
                keyword: keyword,
                value: value
            )
        )
    }

    /// Takes over what a subschema found: its errors when it failed, else its annotations.
    mutating func absorb(_ other: Findings) {
        if other.isValid {
            annotations += other.annotations
        } else {
            errors += other.errors
        }
    }
}
