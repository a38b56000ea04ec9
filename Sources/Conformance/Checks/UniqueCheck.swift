import CaseDerivation
import JSONText
import Synchronization

/// A value that is fresh in every success is not one that another request was answered with.
struct UniqueCheck: AnswerCheck {
    static let constraint: String? = "unique"

    func judge(_ clause: ResponseConstraint, _ answer: Answer, _ context: CheckContext) -> ClauseVerdict {
        guard let body = answer.body.json else { return .notApplicable }
        let values = PointerPattern.values(of: clause.pointer, in: body)
        guard !values.isEmpty else { return .notApplicable }
        if clause.pointer.tokens.contains("*") {
            var seen: Set<JSONValue> = []
            for (pointer, value) in values where !seen.insert(value).inserted {
                return violated("the list has \(Excerpt.of(value)) twice, the second time at \(pointer)", value)
            }
            return .satisfied
        }
        for (_, value) in values where !context.seenValues.admit(value, of: clause.id, from: answer.prepared) {
            return violated(
                "two different requests were answered with the same \(clause.pointer), \(Excerpt.of(value))",
                value
            )
        }
        return .satisfied
    }

    private func violated(_ message: String, _ value: JSONValue) -> ClauseVerdict {
        .violated(message: message, expected: "a fresh value", found: Excerpt.of(value))
    }
}

/// The values of `x-unique` members that answers of this run have carried, and the requests that they answered.
final class SeenValues: Sendable {
    private struct Key: Hashable {
        let clause: String
        let value: JSONValue
    }

    private let requests = Mutex<[Key: PreparedRequest]>([:])

    /// False when a different request was answered with the same value before.
    func admit(_ value: JSONValue, of clause: String, from request: PreparedRequest) -> Bool {
        requests.withLock { requests in
            let key = Key(clause: clause, value: value)
            if let other = requests[key] { return other.body == request.body && other.parameters == request.parameters }
            requests[key] = request
            return true
        }
    }
}
