import CaseDerivation
import JSONText
import OpenAPIContract

/// A value of the answer repeats the value of the request that `x-echo` names.
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
        guard let expression, let sent = answer.prepared.value(of: expression), let body = answer.body.json
        else { return .notApplicable }
        let found = pattern.values(in: body)
        guard !found.isEmpty else {
            // An empty list that was sent may be left out, as an optional member may.
            if sent.arrayValue?.isEmpty ?? false { return .notApplicable }
            return violated(sent, found: nil)
        }
        for value in found where !Self.repeats(value, sent) {
            if sent.arrayValue?.isEmpty ?? false, value == .null { continue }
            return violated(sent, found: value)
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
