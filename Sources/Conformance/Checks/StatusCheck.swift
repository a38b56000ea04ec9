import CaseDerivation
import HTTPMessages
import OpenAPIContract

/// The outcome comes with the HTTP status that is documented for it.
struct StatusCheck: AnswerCheck {
    static let constraint: String? = "status"

    init(_ clause: ResponseConstraint, in contract: Contract) {}

    func judge(_ answer: Answer, _ context: CheckContext) -> ClauseVerdict {
        guard let response = answer.response, let reading = answer.reading else { return .notApplicable }
        if reading.statusMatches { return .satisfied }
        let statuses = Set(
            reading.outcome.variants.map { variant in
                if case .default = variant.status, reading.outcome.kind == .success { return "2XX" }
                return variant.status.description
            }
        ).sorted().joined(separator: " or ")
        guard !reading.outcome.variants.contains(where: { $0.status == .exact(response.status) }) else {
            return .violated(
                message: "under HTTP status \(response.status) the outcome \(reading.outcome.name) has another body",
                expected: "the body of \(reading.outcome.name) under HTTP status \(response.status)",
                found: "another body"
            )
        }
        return .violated(
            message: "the outcome \(reading.outcome.name) came with HTTP status \(response.status), not \(statuses)",
            expected: "HTTP status \(statuses)",
            found: "HTTP status \(response.status)"
        )
    }
}
