import CaseDerivation
import OpenAPIContract

/// A clause about answers, and the check that judges it.
///
/// A class, since every answer that is judged by the clause refers to it. Two are the same when their promises have the same id.
final class Clause: Sendable, Hashable {
    let promise: ResponseConstraint
    private let check: any AnswerCheck
    private let digest: Int

    init(_ promise: ResponseConstraint, in contract: Contract) {
        self.promise = promise
        check = AnswerCheckRegistry.check(for: promise, in: contract)
        digest = promise.id.hashValue
    }

    func judge(_ answer: Answer, _ context: CheckContext) -> ClauseVerdict { check.judge(answer, context) }

    static func == (left: Clause, right: Clause) -> Bool { left === right || left.promise.id == right.promise.id }

    func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
