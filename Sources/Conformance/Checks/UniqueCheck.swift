import CaseDerivation
import JSONText
import Threads

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
        for (_, value) in values where !context.seenValues.admit(value, of: clause.id, by: body) {
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

/// The values of `x-unique` members that answers of this run have carried, and those answers.
final class SeenValues: Sendable {
    private struct Key: Hashable {
        let clause: String
        let value: JSONValue
    }

    private let answers = Monitor<[Key: JSONValue]>([:])

    /// False when an answer about something else carried the same value before; the very same answer again is about the same thing.
    func admit(_ value: JSONValue, of clause: String, by answer: JSONValue) -> Bool {
        answers.withLock { answers in
            let key = Key(clause: clause, value: value)
            if let other = answers[key] { return other == answer }
            answers[key] = answer
            return true
        }
    }
}
