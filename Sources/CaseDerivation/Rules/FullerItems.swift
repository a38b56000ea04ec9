import JSONText
import OpenAPIContract

/// Items of a list whose own lists hold several items each.
///
/// A server that counts what is inside the items reaches a limit long before the list itself does.
struct FullerItems {
    private struct InnerList {
        let site: RequestSite
        /// Where the list stands in the item.
        let pointer: JSONPointer
        let replicas: ItemReplicas
        let count: Int
    }

    private static let most = 3
    private let depth: Int
    private let replicas: ItemReplicas
    private let lists: [InnerList]

    /// Nil where the items have no lists that could hold several items.
    init?(site: RequestSite, context: OperationContext) {
        guard let pointer = site.pointer else { return nil }
        let depth = pointer.tokens.count
        self.depth = depth
        replicas = ItemReplicas(site: site, context: context)
        lists = context.sites.compactMap { inner in
            guard let place = inner.pointer, place.hasPrefix(pointer.appending(0)),
                inner.value.arrayValue?.isEmpty == false
            else { return nil }
            let below = Array(place.tokens.dropFirst(depth + 1))
            let most = inner.schema.keyword("maxItems")?.value.numberValue?.int ?? Self.most
            guard !below.isEmpty, below.allSatisfy({ Int($0) == nil }), most > 1 else { return nil }
            return InnerList(
                site: inner,
                pointer: JSONPointer(tokens: below),
                replicas: ItemReplicas(site: inner, context: context),
                count: min(Self.most, most)
            )
        }
        guard !lists.isEmpty else { return nil }
    }

    /// How many items the longest list of each item holds.
    var innerCount: Int { lists.map(\.count).max() ?? 0 }

    func item(_ index: Int) -> JSONValue {
        lists.reduce(replicas.item(index)) { item, list in
            let inner = (0..<list.count).map { list.replicas.item(index * list.count + $0) }
            return item.replacing(at: list.pointer, with: .array(inner))
        }
    }

    /// The slots of so many items.
    func slots(count: Int) -> [Slot] {
        replicas.slots(count: count)
            + lists.flatMap { list in
                // Those of each list's first item are among the item's own.
                let further = list.replicas.slots(count: list.count).filter { slot in
                    guard case .body(let place) = slot.site else { return false }
                    return place.tokens[depth + 1 + list.pointer.tokens.count] != "0"
                }
                return (0..<count).flatMap { index in further.map { moved($0, to: index) } }
            }
    }

    private func moved(_ slot: Slot, to index: Int) -> Slot {
        guard case .body(let place) = slot.site else { return slot }
        var tokens = place.tokens
        tokens[depth] = String(index)
        return Slot(site: .body(JSONPointer(tokens: tokens)), source: slot.source)
    }
}
