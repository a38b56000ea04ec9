import CaseDerivation
import JSONSchema
import JSONText
import OpenAPIContract

/// One keyword of the outcome's schema holds at one place of the body.
struct SchemaCheck: AnswerCheck {
    static let constraint: String? = nil

    func judge(_ clause: ResponseConstraint, _ answer: Answer, _ context: CheckContext) -> ClauseVerdict {
        guard let reading = answer.reading, let body = answer.body.json else { return .notApplicable }
        if let error = reading.errors.first(where: { Self.concerns($0, clause, body) }) {
            let message =
                clause.pointer.isRoot && error.instanceLocation.isRoot
                ? error.message : "at \(error.instanceLocation): \(error.message)"
            return .violated(
                message: message,
                expected: "\(clause.detail ?? clause.constraint) as the contract says",
                found: error.instanceLocation.isRoot
                    ? Excerpt.of(body) : body[error.instanceLocation].map(Excerpt.of) ?? "nothing"
            )
        }
        return Self.exercised(clause, body) ? .satisfied : .notApplicable
    }

    /// Whether a validation error is about this clause.
    static func concerns(_ error: ValidationError, _ clause: ResponseConstraint, _ body: JSONValue) -> Bool {
        guard NodeReference(uri: error.absoluteURI) == clause.reference,
            PointerPattern.matches(clause.pointer, error.instanceLocation)
        else { return false }
        guard clause.constraint == "required", let member = clause.detail else { return true }
        return body[error.instanceLocation]?[member: member] == nil
    }

    /// Whether the body has what the clause is about.
    private static func exercised(_ clause: ResponseConstraint, _ body: JSONValue) -> Bool {
        PointerPattern.contains(clause.pointer, in: body) {
            clause.constraint != "required" || $0.objectValue != nil
        }
    }
}
