import CaseDerivation
import JSONText
import OpenAPIContract

/// What a listing operation has shown of each owner's items: one that is shown and then is not was lost.
///
/// How long an item takes to show is the server's own affair. That it goes again is not, as long as nothing takes it away.
struct ListedItems {
    private var shown: [JSONValue: Set<JSONValue>] = [:]

    /// The attempt as it stands beside the earlier ones.
    mutating func judged(_ attempt: Attempt) -> Attempt {
        guard !attempt.verdict.state.isViolation, let answer = attempt.answers.last, answer.isSuccess,
            let lists = answer.operation.state?.lists, let owner = answer.prepared.value(of: lists.owner),
            let items = answer.body.json?[lists.items]
        else { return attempt }
        let now = Set((items.arrayValue ?? []).compactMap { $0[lists.identifiedBy] })
        let lost = shown[owner, default: []].subtracting(now).map { $0.serialized() }.min()
        shown[owner, default: []].formUnion(now)
        guard let lost else { return attempt }
        let verdict = CaseVerdict.violation(
            .broken,
            check: "state",
            "\(lost), which an earlier answer listed, is not listed any more",
            expected: "\(lost) in the list",
            found: "a list of \(now.count) without it"
        )
        return Attempt(verdict: verdict, answers: attempt.answers, clauses: attempt.clauses)
    }
}
