import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract
import Threads

/// A value that is fresh in every success is not one that another request was answered with.
struct UniqueCheck: AnswerCheck {
    static let constraint: String? = "unique"

    private let clause: ResponseConstraint
    private let pattern: PointerPattern

    init(_ clause: ResponseConstraint, in contract: Contract) {
        self.clause = clause
        pattern = PointerPattern(clause.pointer)
    }

    func judge(_ answer: Answer, _ context: CheckContext) -> ClauseVerdict {
        guard let body = answer.body.value else { return .notApplicable }
        let values = pattern.values(in: body)
        guard !values.isEmpty else { return .notApplicable }
        if pattern.namesItems {
            var seen = Set<JSONValue>(minimumCapacity: values.count)
            for (number, value) in values.enumerated() where !seen.insert(value).inserted {
                let place = pattern.place(ofValue: number, in: body)
                return violated("the list has \(Excerpt.of(value)) twice, the second time at \(place)", value)
            }
            return .satisfied
        }
        for value in values where !context.seenValues.admit(value, of: clause.id, by: answer) {
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

/// The values of `x-unique` members that answers of this run have carried, those answers, and what they answer.
final class SeenValues: Sendable {
    private struct Key: Hashable {
        let clause: String
        let value: JSONValue
    }

    private let answers = Monitor<[Key: Answer]>([:])

    /// False when an answer about something else carried the same value before; the very same answer again is about the same thing,
    /// and so may be the answer to the very same request.
    func admit(_ value: JSONValue, of clause: String, by answer: Answer) -> Bool {
        answers.withLock { answers in
            let key = Key(clause: clause, value: value)
            guard let other = answers[key] else {
                answers[key] = answer
                return true
            }
            return other.body.value == answer.body.value
                || other.prepared.request.body == answer.prepared.request.body
                    && other.prepared.request.target == answer.prepared.request.target
        }
    }
}
