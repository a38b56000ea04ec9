import CaseDerivation
import JSONText
import OpenAPIContract

/// A value of the answer repeats the value of the request that `x-echo` names.
struct EchoCheck: AnswerCheck {
    static let constraint: String? = "echo"

    func judge(_ clause: ResponseConstraint, _ answer: Answer, _ context: CheckContext) -> ClauseVerdict {
        guard let text = context.contract.documents.value(at: clause.reference)?.stringValue,
            let expression = RuntimeExpression(text), let sent = answer.prepared.value(of: expression),
            let body = answer.body.json
        else { return .notApplicable }
        let found = PointerPattern.values(of: clause.pointer, in: body)
        guard !found.isEmpty else {
            // An empty list that was sent may be left out, as an optional member may.
            if sent.arrayValue?.isEmpty ?? false { return .notApplicable }
            return violated(clause, sent, found: nil)
        }
        for (_, value) in found where !Self.repeats(value, sent) {
            if sent.arrayValue?.isEmpty ?? false, value == .null { continue }
            return violated(clause, sent, found: value)
        }
        return .satisfied
    }

    /// Whether `value` repeats `sent`: members may be added to an object, items of a list may be reordered, nothing else may differ.
    static func repeats(_ value: JSONValue, _ sent: JSONValue) -> Bool {
        switch (value, sent) {
        case (.object(let object), .object(let members)):
            return members.allSatisfy { member in object[member.name].map { repeats($0, member.value) } ?? false }
        case (.array(let items), .array(let expected)):
            guard items.count == expected.count else { return false }
            var open = items
            for item in expected {
                guard let index = open.firstIndex(where: { repeats($0, item) }) else { return false }
                open.remove(at: index)
            }
            return true
        default:
            return value == sent
        }
    }

    private func violated(_ clause: ResponseConstraint, _ sent: JSONValue, found: JSONValue?) -> ClauseVerdict {
        let expected = Excerpt.of(sent)
        let found = found.map(Excerpt.of) ?? "nothing"
        return .violated(
            message: "the answer's \(clause.pointer) is \(found), not the \(expected) that was sent",
            expected: expected,
            found: found
        )
    }
}
