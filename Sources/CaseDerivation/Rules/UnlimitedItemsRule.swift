import JSONText
import OpenAPIContract

/// Arrays of very many items, where the documents say that there is no limit (`x-unlimited`).
///
/// The items are like the first one, for a server may know only some names; several alike are sent elsewhere too.
struct UnlimitedItemsRule: DerivationRule {
    let keywords = ["x-unlimited"]

    /// More than the round limits that somebody sets in passing; a body beyond 64 KiB is refused by servers for its size.
    private static let most = 1100
    private static let mostBytes = 60_000

    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.sites.compactMap { site in
                guard let (value, reference) = site.schema.keyword("x-unlimited"), value == .bool(true),
                    site.value.arrayValue?.isEmpty == false
                else { return nil }
                let replicas = ItemReplicas(site: site, context: context)
                let around = context.full.json?.serializedBytes().count ?? 0
                let each = replicas.item(Self.most - 1).serializedBytes().count + 1
                let count = min(Self.most, (Self.mostBytes - around) / each)
                let list = JSONValue.array((0..<max(1, count)).map(replicas.item))
                guard count > 1, site.isMet(by: list, context.contract) else { return nil }
                var recipe = context.full.replacing(site.site, with: list)
                recipe.slots += replicas.slots(count: count)
                return context.variation(
                    at: site.site,
                    constraint: "unlimited",
                    side: "many",
                    recipe: recipe,
                    summary: "\(site.title) has \(count) items, and no document limits them",
                    facts: site.facts,
                    reference: reference,
                    expectation: .accept,
                    fields: [site.name]
                )
            }
        )
    }
}
