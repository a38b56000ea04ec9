import CaseDerivation
import JSONText
import OpenAPIContract

/// Judges answers by one clause.
///
/// One check, one file, one line in `AnswerCheckRegistry`. A check is made once for each clause of a run, so that answers find
/// prepared what can be known before them.
protocol AnswerCheck: Sendable {
    /// The `constraint` of the clauses that the check judges; nil for the checks that take all keywords of JSON Schema.
    static var constraint: String? { get }

    /// Prepares the check for a clause.
    init(_ clause: ResponseConstraint, in contract: Contract)

    /// Judges the clause by one answer.
    func judge(_ answer: Answer, _ context: CheckContext) -> ClauseVerdict
}

/// What checks know besides clause and answer.
struct CheckContext: Sendable {
    /// The case that the answer belongs to.
    let testCase: Case
    /// The requests to the same operation that the case sent before.
    let earlier: [PreparedRequest]
    let redactor: Redactor
    let latencyBudget: Duration?
    /// The values that must be fresh, seen so far in the run.
    let seenValues: SeenValues
    /// When the answer is judged: seconds since 1970 by our own clock.
    let second: Int
}

/// Every check there is.
enum AnswerCheckRegistry {
    static let all: [any AnswerCheck.Type] = [
        HTTPFormCheck.self,
        StatusCheck.self,
        MediaTypeCheck.self,
        WellFormedCheck.self,
        EchoCheck.self,
        UniqueCheck.self,
        BelongsToCheck.self,
        RelativeTimeCheck.self,
        MentionsCheck.self,
        LeakCheck.self,
        LatencyCheck.self,
        HeaderCheck.self,
        SchemaCheck.self,
    ]

    private static let byConstraint: [String: any AnswerCheck.Type] = Dictionary(
        uniqueKeysWithValues: all.compactMap { check in check.constraint.map { ($0, check) } }
    )

    /// The check that judges a clause.
    static func check(for clause: ResponseConstraint, in contract: Contract) -> any AnswerCheck {
        let body = byConstraint[clause.constraint] ?? SchemaCheck.self
        return (clause.header == nil ? body : HeaderCheck.self).init(clause, in: contract)
    }
}
