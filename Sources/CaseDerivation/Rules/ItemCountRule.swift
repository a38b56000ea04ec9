import InstanceGeneration
import JSONText
import OpenAPIContract

/// Arrays at, inside and outside of each documented number of items; further above the maximum, above it with items that
/// are all the same, and inside it with items that hold more.
struct ItemCountRule: DerivationRule {
    let keywords = ["minItems", "maxItems"]

    func derive(_ context: OperationContext) -> Derivation {
        var cases: [Case] = []
        var skips: [Plan.Skip] = []
        for site in context.sites where site.value.arrayValue != nil {
            if let (value, reference) = site.schema.keyword("maxItems"), let limit = value.numberValue?.int {
                let most = Limit(keyword: "maxItems", value: limit, reference: reference)
                if let doubt = doubt(site, limit) {
                    skips += ["at", "above"].map { skip(site, most, side: $0, doubt, context) }
                    continue
                }
                cases += [("inside", limit - 1), ("at", limit)].filter { $0.1 > 0 }.map {
                    itemCase(site, most, side: $0.0, count: $0.1, expectation: site.acceptance(of: "maxItems"), context)
                }
                let refusal = site.refusal(of: "maxItems", kind: "max-items")
                cases.append(itemCase(site, most, side: "above", count: limit + 1, expectation: refusal, context))
                cases += distances(at: site, limit: limit).map {
                    itemCase(site, most, side: "above-by-\($0)", count: limit + $0, expectation: refusal, context)
                }
                cases.append(sameItems(site, most, expectation: refusal, context))
                if let fuller = fullerItems(site, most, context) { cases.append(fuller) }
            }
            if let (value, reference) = site.schema.keyword("minItems"), let limit = value.numberValue?.int, limit > 0 {
                let least = Limit(keyword: "minItems", value: limit, reference: reference)
                if let doubt = doubt(site, limit) {
                    skips += ["at", "below"].map { skip(site, least, side: $0, doubt, context) }
                    continue
                }
                let refusal =
                    limit == 1
                    ? site.refusalOfEmptyList(context.contract) : site.refusal(of: "minItems", kind: "min-items")
                cases.append(itemCase(site, least, side: "below", count: limit - 1, expectation: refusal, context))
                cases += [("at", limit), ("inside", limit + 1)].map {
                    itemCase(
                        site,
                        least,
                        side: $0.0,
                        count: $0.1,
                        expectation: site.acceptance(of: "minItems"),
                        context
                    )
                }
            }
        }
        return Derivation(cases: cases, skips: skips)
    }

    private func doubt(_ site: RequestSite, _ count: Int) -> String? {
        RequestSize.doubt(count, of: site.value.arrayValue?.first?.serialized().utf8.count ?? 1)
    }

    private func skip(
        _ site: RequestSite,
        _ limit: Limit,
        side: String,
        _ reason: String,
        _ context: OperationContext
    ) -> Plan.Skip {
        context.skip(
            site.site,
            constraint: Kebab.keyword(limit.keyword),
            side: side,
            reason: reason,
            facts: site.facts,
            reference: limit.reference
        )
    }

    /// How far above a maximum it is worth looking: a little, and where a counter of 8 bits stands there again, if the body
    /// stays so small that nobody refuses it for its size.
    private func distances(at site: RequestSite, limit: Int) -> [Int] {
        let item = site.value.arrayValue?.first?.serialized().utf8.count ?? 1
        return (limit + 256) * (item + 1) <= Self.mostBytes ? [2, 256] : [2]
    }

    private static let mostBytes = 60_000

    /// One item too many, each equal to the first, for a server that counts the different ones.
    private func sameItems(
        _ site: RequestSite,
        _ limit: Limit,
        expectation: Expectation,
        _ context: OperationContext
    ) -> Case {
        let count = limit.value + 1
        let item = site.value.arrayValue?.first ?? .null
        var recipe = context.full.replacing(site.site, with: .array(Array(repeating: item, count: count)))
        recipe.slots += ItemReplicas(site: site, context: context).steadySlots(count: count)
        return context.variation(
            at: site.site,
            constraint: Kebab.keyword(limit.keyword),
            side: "above-same-items",
            recipe: recipe,
            summary: "\(site.title) has \(count) items that are all the same, \(limit.keyword) is \(limit.value)",
            facts: site.facts,
            reference: limit.reference,
            expectation: expectation,
            fields: [site.name]
        )
    }

    /// Fewer items than the maximum with more items than that inside them, for a server that counts those.
    private func fullerItems(_ site: RequestSite, _ limit: Limit, _ context: OperationContext) -> Case? {
        guard let items = FullerItems(site: site, context: context) else { return nil }
        let count = limit.value / items.innerCount + 1
        let list = JSONValue.array((0..<count).map(items.item))
        guard count <= limit.value, site.isMet(by: list, context.contract) else { return nil }
        var recipe = context.full.replacing(site.site, with: list)
        recipe.slots += items.slots(count: count)
        return context.variation(
            at: site.site,
            constraint: Kebab.keyword(limit.keyword),
            side: "inside-with-fuller-items",
            recipe: recipe,
            summary: "\(site.title) has \(count) items with lists of \(items.innerCount) in each, "
                + "\(limit.keyword) is \(limit.value)",
            facts: site.facts,
            reference: limit.reference,
            expectation: site.acceptance(of: limit.keyword),
            fields: [site.name]
        )
    }

    private struct Limit {
        let keyword: String
        let value: Int
        let reference: NodeReference
    }

    private func itemCase(
        _ site: RequestSite,
        _ limit: Limit,
        side: String,
        count: Int,
        expectation: Expectation,
        _ context: OperationContext
    ) -> Case {
        let replicas = ItemReplicas(site: site, context: context)
        var recipe = context.full.replacing(site.site, with: .array((0..<count).map(replicas.item)))
        recipe.slots += replicas.slots(count: count)
        let items = count == 1 ? "1 item" : "\(count) items"
        return context.variation(
            at: site.site,
            constraint: Kebab.keyword(limit.keyword),
            side: side,
            recipe: recipe,
            summary: "\(site.title) has \(items), \(limit.keyword) is \(limit.value)",
            facts: site.facts,
            reference: limit.reference,
            expectation: expectation,
            fields: [site.name]
        )
    }
}
