import CaseDerivation
import HTTPMessages
import OpenAPIContract

/// The answer comes whole and is well-formed HTTP.
///
/// Source: RFC 9112.
struct HTTPFormCheck: AnswerCheck {
    static let constraint: String? = "http"

    init(_ clause: ResponseConstraint, in contract: Contract) {}

    func judge(_ answer: Answer, _ context: CheckContext) -> ClauseVerdict {
        switch answer.reply.outcome {
        case .failure(let failure):
            return .violated(
                message: "no whole answer came: \(failure.reason)",
                expected: "a whole HTTP answer",
                found: failure.kind.rawValue
            )
        case .response:
            guard let finding = answer.reply.findings.first(where: { !isDocumented($0, of: answer) }) else {
                return .satisfied
            }
            return .violated(
                message: "\(finding.message) (\(finding.clause))",
                expected: "a well-formed HTTP answer",
                found: finding.code
            )
        }
    }

    /// Whether the contract itself asks for what HTTP does not have: content under 205, where that is a code of its own.
    private func isDocumented(_ finding: HTTPFinding, of answer: Answer) -> Bool {
        guard finding.code == "content-in-reset-content", let reading = answer.reading else { return false }
        return reading.isExact && reading.stands(under: 205) && reading.variant.mediaType != nil
    }
}
