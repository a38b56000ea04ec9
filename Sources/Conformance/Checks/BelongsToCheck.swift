import CaseDerivation
import JSONText
import OpenAPIContract

/// Every listed item belongs to the owner that the request asked for (`x-state` `lists`).
struct BelongsToCheck: AnswerCheck {
    static let constraint: String? = "belongs-to"

    init(_ clause: ResponseConstraint, in contract: Contract) {}

    func judge(_ answer: Answer, _ context: CheckContext) -> ClauseVerdict {
        guard let lists = answer.operation.state?.lists, let body = answer.body.value,
            let owner = answer.prepared.value(of: lists.owner), let items = body[lists.items]?.arrayValue,
            !items.isEmpty
        else { return .notApplicable }
        let text = answer.prepared.text(of: lists.owner)
        for (index, item) in items.enumerated() {
            let found = item[lists.ownedBy]
            if let found, Echo.repeats(found, owner, writtenAs: text) { continue }
            let shown = found.map(Excerpt.of) ?? "nothing"
            return .violated(
                message:
                    "item \(index) of \(lists.items) belongs to \(shown), not to \(Excerpt.of(owner)) that was asked for",
                expected: Excerpt.of(owner),
                found: shown
            )
        }
        return .satisfied
    }
}
