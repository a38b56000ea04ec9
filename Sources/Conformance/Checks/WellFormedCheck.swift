import CaseDerivation
import OpenAPIContract

/// The body is a strict JSON text: UTF-8, no member twice; or plainly something else, where no document says in which form answers come.
///
/// Source: RFC 8259 sections 2, 4 and 8.1.
struct WellFormedCheck: AnswerCheck {
    static let constraint: String? = "well-formed"

    /// Whether the clause is about a failure that has no name: its answers are known by their status, whatever comes with it.
    private let isFailureWithBody: Bool

    init(_ clause: ResponseConstraint, in contract: Contract) {
        let outcome = contract.operation(clause.operation)?.outcome(named: clause.outcome)
        isFailureWithBody =
            outcome.map { outcome in
                outcome.kind == .failure
                    && outcome.variants.allSatisfy { $0.answersInJSON && outcome.name == "status-\($0.status)" }
            } ?? false
    }

    func judge(_ answer: Answer, _ context: CheckContext) -> ClauseVerdict {
        switch answer.body {
        case .empty where answer.isGarbled || isFailureWithBody:
            return .violated(message: "the answer has no body", expected: "a JSON text", found: "nothing")
        case .empty, .text, .encoded: return .notApplicable
        case .malformed(let reason):
            return .violated(
                message: "the answer's body is no JSON text: \(reason)",
                expected: "a JSON text",
                found: reason
            )
        case .json(_, let duplicates):
            guard let duplicate = duplicates.first else { return .satisfied }
            return .violated(
                message: "the answer has the member \(duplicate) twice",
                expected: "each member once",
                found: "\(duplicate) twice"
            )
        }
    }
}
