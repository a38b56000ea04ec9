import CaseDerivation
import JSONText
import OpenAPIContract

/// What a listing operation has shown of each owner's items: one that is shown and then is not was lost.
///
/// How long an item takes to show is the server's own affair. That it goes again is not, as long as nothing takes it away.
struct ListedItems {
    private var shown: [JSONValue: Set<JSONValue>] = [:]

    /// Keeps what an attempt shows.
    mutating func add(_ attempt: Attempt) {
        guard let (owner, items) = Self.listed(attempt) else { return }
        if !items.isSubset(of: shown[owner, default: []]) { shown[owner, default: []].formUnion(items) }
    }

    /// The attempt as it stands beside what was shown before it was sent.
    func judged(_ attempt: Attempt) -> Attempt {
        guard !attempt.verdict.state.isViolation, let (owner, items) = Self.listed(attempt), let shown = shown[owner],
            let lost = shown.subtracting(items).map({ $0.serialized() }).min()
        else { return attempt }
        let verdict = CaseVerdict.violation(
            .broken,
            check: "state",
            "\(lost), which an earlier answer listed, is not listed any more",
            expected: "\(lost) in the list",
            found: "a list of \(items.count) without it"
        )
        return Attempt(verdict: verdict, answers: attempt.answers, clauses: attempt.clauses)
    }

    private static func listed(_ attempt: Attempt) -> (owner: JSONValue, items: Set<JSONValue>)? {
        attempt.answers.last?.listing.map { ($0.owner, Set($0.identities)) }
    }
}
