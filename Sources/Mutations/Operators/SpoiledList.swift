import JSONText
import MockServer
import OpenAPIContract

/// A list of stored items that is cut, doubled, empty or has the item of another owner.
struct SpoiledList: MutationOperator {
    static let name = "spoiled-list"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        guard let state = subject.operation.state, let lists = state.lists,
            let success = subject.operation.outcomes.first(where: { $0.kind == .success })
        else { return [] }
        let changes: [(name: String, summary: String, change: @Sendable ([JSONValue]) -> [JSONValue])] = [
            ("cut", "the last stored item is not listed", { $0.dropLast() }),
            ("first-only", "only the first stored item is listed", { Array($0.prefix(1)) }),
            ("doubled", "the last stored item is listed twice", { $0 + $0.suffix(1) }),
            ("empty", "nothing is listed", { _ in [] }),
            (
                "leaked", "the item of another owner is listed too",
                { items in
                    items
                        + items.suffix(1).compactMap { item in
                            item[lists.ownedBy]?.another.map { item.replacing(at: lists.ownedBy, with: $0) }
                        }
                }
            ),
        ]
        return changes.map { name, summary, change in
            Mutant(
                id: "\(subject.operation.id)/response/\(success.name)/body\(lists.items)/\(Self.name)/\(name)",
                family: .state,
                operation: subject.operation.id,
                outcome: success.name,
                summary: summary,
                reference: state.reference.appending("lists"),
                change: .answer { answer in
                    answer.body = answer.body?.changing(at: lists.items.tokens[...]) { value in
                        value.arrayValue.map { .array(change($0)) } ?? value
                    }
                }
            )
        }
    }
}
