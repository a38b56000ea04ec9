import CaseDerivation
import JSONText
import OpenAPIContract

/// A value of the answer repeats the value of the request that `x-echo` names, and nothing that was sent elsewhere stands in
/// its place.
struct EchoCheck: AnswerCheck {
    static let constraint: String? = "echo"

    private let pointer: JSONPointer
    private let pattern: PointerPattern
    /// Nil where the contract's text names nothing of a request.
    private let expression: RuntimeExpression?

    init(_ clause: ResponseConstraint, in contract: Contract) {
        pointer = clause.pointer
        pattern = PointerPattern(clause.pointer)
        expression = contract.documents.value(at: clause.reference)?.stringValue.flatMap { RuntimeExpression($0) }
    }

    func judge(_ answer: Answer, _ context: CheckContext) -> ClauseVerdict {
        guard let expression, let body = answer.body.value else { return .notApplicable }
        guard let sent = answer.prepared.value(of: expression) else {
            return judge(pattern.values(in: body), whereNothingWasSent: expression, answer, context)
        }
        let found = pattern.values(in: body)
        guard !found.isEmpty else {
            // An empty list that was sent may be left out, as an optional member may.
            if sent.arrayValue?.isEmpty ?? false { return .notApplicable }
            return violated(sent, found: nil)
        }
        for value in found {
            if sent.arrayValue?.isEmpty ?? false, value == .null { continue }
            guard Echo.repeats(value, sent, writtenAs: answer.prepared.text(of: expression)) else {
                return violated(sent, found: value)
            }
            guard sent.arrayValue != nil || sent.objectValue != nil else { continue }
            let elsewhere = SentElsewhere(answer.prepared, after: context.earlier)
            guard !elsewhere.isRepeated(value, sent, at: expression) else { continue }
            let found = Excerpt.of(value)
            return .violated(
                message: "the answer's \(pointer) is \(found): what was sent in one place stands in another, "
                    + "where nothing was sent",
                expected: Excerpt.of(sent),
                found: found
            )
        }
        return .satisfied
    }

    /// Anything may stand where nothing was sent, but not what an earlier request sent.
    private func judge(
        _ found: [JSONValue],
        whereNothingWasSent expression: RuntimeExpression,
        _ answer: Answer,
        _ context: CheckContext
    ) -> ClauseVerdict {
        guard !found.isEmpty, !context.earlier.isEmpty else { return .notApplicable }
        let elsewhere = SentElsewhere(answer.prepared, after: context.earlier)
        guard let carried = found.first(where: { elsewhere.has($0, at: expression) }) else { return .notApplicable }
        let shown = Excerpt.of(carried)
        return .violated(
            message: "the answer's \(pointer) is \(shown), which an earlier request sent and this one did not",
            expected: "nothing that another request sent",
            found: shown
        )
    }

    private func violated(_ sent: JSONValue, found: JSONValue?) -> ClauseVerdict {
        let expected = Excerpt.of(sent)
        let found = found.map(Excerpt.of) ?? "nothing"
        return .violated(
            message: "the answer's \(pointer) is \(found), not the \(expected) that was sent",
            expected: expected,
            found: found
        )
    }
}
