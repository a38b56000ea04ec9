import CaseDerivation
import HTTPMessages
import OpenAPIContract

/// The answer comes within the latency budget, where the profile sets one.
struct LatencyCheck: AnswerCheck {
    static let constraint: String? = "latency"

    init(_ clause: ResponseConstraint, in contract: Contract) {}

    func judge(_ answer: Answer, _ context: CheckContext) -> ClauseVerdict {
        guard let budget = context.latencyBudget, answer.response != nil else { return .notApplicable }
        if answer.reply.elapsed <= budget { return .satisfied }
        let found = "\(answer.reply.elapsed / .milliseconds(1)) ms"
        let expected = "at most \(budget / .milliseconds(1)) ms"
        return .violated(message: "the answer took \(found), \(expected) are allowed", expected: expected, found: found)
    }
}
