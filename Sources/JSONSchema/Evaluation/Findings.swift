import JSONText

/// What an evaluation has found so far about one instance.
struct Findings: Sendable {
    /// What is looked for.
    enum Aim: Sendable {
        case errors
        case errorsAndAnnotations
    }

    let aim: Aim
    private(set) var errors: [ValidationError] = []
    private(set) var annotations: [Annotation] = []
    var coverage = Coverage()

    init(_ aim: Aim) {
        self.aim = aim
    }

    var isValid: Bool { errors.isEmpty }

    mutating func fail(_ keyword: String, at place: Place, _ message: String) {
        errors.append(ValidationError(place: place.stepping(keyword), keyword: keyword, message: message))
    }

    /// Records that a schema as a whole was not satisfied: one that is just `false`, or one too deep to be judged.
    mutating func refuse(at place: Place, _ message: String) {
        errors.append(ValidationError(place: place, keyword: "false", message: message))
    }

    mutating func annotate(_ keyword: String, at place: Place, _ value: @autoclosure () -> JSONValue) {
        guard aim == .errorsAndAnnotations else { return }
        annotations.append(Annotation(place: place.stepping(keyword), keyword: keyword, value: value()))
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
