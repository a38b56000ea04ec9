import CaseDerivation
import JSONText
import OpenAPIContract

/// Judges answers by one kind of clause.
///
/// One check, one file, one line in `AnswerCheckRegistry`.
protocol AnswerCheck: Sendable {
    /// The `constraint` of the clauses that the check judges; nil for the check that takes all keywords of JSON Schema.
    static var constraint: String? { get }

    /// Judges one clause by one answer.
    func judge(_ clause: ResponseConstraint, _ answer: Answer, _ context: CheckContext) -> ClauseVerdict
}

/// What checks know besides the answer.
struct CheckContext: Sendable {
    let contract: Contract
    /// The case that the answer belongs to.
    let testCase: Case
    let redactor: Redactor
    let latencyBudget: Duration?
    /// The values that must be fresh, seen so far in the run.
    let seenValues: SeenValues
}

/// Every check there is.
enum AnswerCheckRegistry {
    static let all: [any AnswerCheck] = [
        HTTPFormCheck(),
        StatusCheck(),
        MediaTypeCheck(),
        WellFormedCheck(),
        EchoCheck(),
        UniqueCheck(),
        BelongsToCheck(),
        MentionsCheck(),
        LeakCheck(),
        LatencyCheck(),
        SchemaCheck(),
    ]

    private static let byConstraint: [String: any AnswerCheck] = Dictionary(
        uniqueKeysWithValues: all.compactMap { check in type(of: check).constraint.map { ($0, check) } }
    )

    /// The check that judges a clause.
    static func check(for clause: ResponseConstraint) -> any AnswerCheck {
        byConstraint[clause.constraint] ?? SchemaCheck()
    }
}
