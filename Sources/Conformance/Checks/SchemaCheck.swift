import CaseDerivation
import JSONSchema
import JSONText
import OpenAPIContract

/// One keyword of the outcome's schema holds at one place of the body.
///
/// A class, since an answer asks dozens of them.
final class SchemaCheck: AnswerCheck {
    static let constraint: String? = nil

    private let clause: ResponseConstraint
    private let pattern: PointerPattern
    /// The member that must be there, where the keyword is `required`.
    private let member: String?
    private let isRequired: Bool
    private let expected: String

    init(_ clause: ResponseConstraint, in contract: Contract) {
        self.clause = clause
        pattern = PointerPattern(clause.pointer)
        isRequired = clause.constraint == "required"
        member = isRequired ? clause.detail : nil
        let value = contract.documents.value(at: clause.reference).map { " " + Excerpt.of($0) } ?? ""
        expected = member.map { "the member \($0)" } ?? clause.constraint + value
    }

    func judge(_ answer: Answer, _ context: CheckContext) -> ClauseVerdict {
        guard let reading = answer.reading, let body = answer.body.value else { return .notApplicable }
        if let error = reading.errors(at: clause.reference).first(where: { concerns($0, body) }) {
            let message =
                clause.pointer.isRoot && error.instanceLocation.isRoot
                ? error.message : "at \(error.instanceLocation): \(error.message)"
            return .violated(
                message: message,
                expected: expected,
                found: error.instanceLocation.isRoot
                    ? Excerpt.of(body) : body[error.instanceLocation].map(Excerpt.of) ?? "nothing"
            )
        }
        return isExercised(by: body) ? .satisfied : .notApplicable
    }

    /// Whether a validation error at the keyword is about this clause.
    private func concerns(_ error: ValidationError, _ body: JSONValue) -> Bool {
        guard pattern.matches(error.instanceLocation) else { return false }
        guard let member else { return true }
        return body[error.instanceLocation]?[member: member] == nil
    }

    /// Whether the body has what the clause is about.
    private func isExercised(by body: JSONValue) -> Bool {
        let isRequired = isRequired
        return pattern.contains(in: body) { value in
            if isRequired, case .object = value { true } else { !isRequired }
        }
    }
}
