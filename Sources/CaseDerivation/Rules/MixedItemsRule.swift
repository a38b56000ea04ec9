import JSONText
import OpenAPIContract

/// Lists of two items of which one lacks an optional member that the other has.
struct MixedItemsRule: DerivationRule {
    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.sites.filter { !$0.isRequired }.flatMap { site -> [Case] in
                guard let pair = ItemPair(around: site, context) else { return [] }
                let replicas = ItemReplicas(site: pair.list, context: context)
                var full = context.full.replacing(pair.list.site, with: .array((0..<2).map(replicas.item)))
                full.slots += replicas.slots(count: 2)
                return ItemPair.Place.allCases.compactMap { place in
                    let recipe = full.removing(pair.site(in: place))
                    guard ValidRequestRule.conforms(recipe, context) else { return nil }
                    return context.variation(
                        at: pair.list.site,
                        constraint: "items",
                        side: "\(place.rawValue)-without-\(pair.label)",
                        recipe: recipe,
                        summary: "of two items of \(pair.list.title) the \(place.rawValue) has no \(pair.label)",
                        facts: site.facts,
                        reference: site.presence,
                        expectation: site.acceptance(of: "presence"),
                        fields: [site.name]
                    )
                }
            }
        )
    }
}

/// Two items of a list, in one of which an optional part is left out.
struct ItemPair {
    enum Place: String, CaseIterable {
        case first
        case second
    }

    let list: RequestSite
    /// Where the optional part stands in an item.
    private let inner: JSONPointer

    /// Nil where the part does not stand in an item of a list, or the list cannot hold two.
    init?(around site: RequestSite, _ context: OperationContext) {
        guard let pointer = site.list, let list = context.sites.first(where: { $0.pointer == pointer }),
            list.schema.keyword("maxItems")?.value.numberValue?.int ?? 2 > 1
        else { return nil }
        self.list = list
        inner = JSONPointer(tokens: Array((site.pointer?.tokens ?? []).dropFirst(pointer.tokens.count + 1)))
    }

    /// The optional part's name, as ids have it.
    var label: String { inner.tokens.joined(separator: "-") }

    /// The optional part in one of the two items.
    func site(in place: Place) -> Site {
        let index = place == .first ? "0" : "1"
        return .body(JSONPointer(tokens: (list.pointer?.tokens ?? []) + [index] + inner.tokens))
    }
}
