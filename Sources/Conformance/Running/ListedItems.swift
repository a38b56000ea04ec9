import CaseDerivation
import JSONText
import OpenAPIContract

/// What a listing operation has shown of each owner's items: one that is shown and then is not was lost.
///
/// How long an item takes to show is the server's own affair. That it goes again is not, as long as nothing takes it away.
struct ListedItems {
    /// What was shown of one owner.
    private struct Shown {
        var items: Set<JSONValue>
        /// A list that showed all of them: most that come later begin as it does, which is told without a set.
        var list: [JSONValue]?
    }

    private var shown: [JSONValue: Shown] = [:]

    /// Keeps what an attempt shows.
    mutating func add(_ attempt: Attempt) {
        guard let (owner, list) = attempt.answers.last?.listing, shown[owner]?.list != list else { return }
        let items = Set(list)
        let known = shown[owner]?.items ?? []
        if known.isSubset(of: items) {
            shown[owner] = Shown(items: items, list: list)
        } else if !items.isSubset(of: known) {
            shown[owner] = Shown(items: known.union(items), list: nil)
        }
    }

    /// The attempt as it stands beside what was shown before it was sent.
    func judged(_ attempt: Attempt) -> Attempt {
        guard !attempt.verdict.state.isViolation, let (owner, list) = attempt.answers.last?.listing,
            let shown = shown[owner]
        else { return attempt }
        if let whole = shown.list, list.starts(with: whole) { return attempt }
        let items = Set(list)
        guard let lost = shown.items.subtracting(items).map({ $0.serialized() }).min() else { return attempt }
        let verdict = CaseVerdict.violation(
            .broken,
            check: "state",
            "\(lost), which an earlier answer listed, is not listed any more",
            expected: "\(lost) in the list",
            found: "a list of \(items.count) without it"
        )
        return Attempt(verdict: verdict, answers: attempt.answers, clauses: attempt.clauses)
    }
}
