import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract

/// A time in an answer, in milliseconds since 1970, does not lie after the answer (`x-relative-time`: `not-after`).
///
/// Clocks differ, and a server may have none that is set: what lies after both clocks, by more than the grace, is in the future.
struct RelativeTimeCheck: AnswerCheck {
    static let constraint: String? = "relative-time"

    /// Seconds by which clocks of one platform may differ.
    private static let grace = 3_600

    private let pattern: PointerPattern

    init(_ clause: ResponseConstraint, in contract: Contract) {
        pattern = PointerPattern(clause.pointer)
    }

    func judge(_ answer: Answer, _ context: CheckContext) -> ClauseVerdict {
        guard let body = answer.body.value, let date = answer.response?.fields["Date"].flatMap(HTTPDate.second)
        else { return .notApplicable }
        let latest = JSONNumber((max(date, context.second) + Self.grace) * 1_000)
        var found = false
        for (number, value) in pattern.values(in: body).enumerated() {
            guard let time = value.numberValue else { continue }
            found = true
            guard latest < time else { continue }
            let place = pattern.place(ofValue: number, in: body)
            return .violated(
                message: "\(place) lies more than an hour after the answer that carries it: \(time.literal)",
                expected: "a time that is past",
                found: time.literal
            )
        }
        return found ? .satisfied : .notApplicable
    }
}
