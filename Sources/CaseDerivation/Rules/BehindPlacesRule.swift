import InstanceGeneration
import JSONText
import OpenAPIContract

/// An item behind those that have a place of their own, and what its schema says of it, beside the request that has it.
///
/// The full valid request has no such item, unless the documents show one: what servers make of it is told by itself.
///
/// Source: JSON Schema 2020-12, section 10.3.1.2.
struct BehindPlacesRule: DerivationRule {
    let keywords = ["items"]

    func derive(_ context: OperationContext) -> Derivation {
        .joined(
            context.sites.map { site in
                guard let pointer = site.pointer, let items = site.schema.items, let values = site.value.arrayValue,
                    let item = Self.item(of: site, context),
                    site.isMet(by: .array(values + [item]), context.contract)
                else { return Derivation() }
                let accepted = context.variation(
                    at: site.site,
                    constraint: "items",
                    side: "behind-places",
                    recipe: context.full.replacing(.body(pointer.appending(values.count)), with: item),
                    summary: "\(site.title) has an item behind those that have a place of their own",
                    facts: items.facts.isEmpty ? site.facts : items.facts,
                    reference: items.reference,
                    expectation: site.acceptance(of: "items"),
                    fields: [site.name]
                )
                return Derivation(cases: [accepted])
                    + inside(item, items, at: pointer.appending(values.count), of: site, beside: accepted, context)
            }
        )
    }

    /// What may stand behind the places; nil where nothing may, or something stands there already.
    static func item(of site: RequestSite, _ context: OperationContext) -> JSONValue? {
        let places = site.schema.prefixItems
        guard !places.isEmpty, site.isInBody, let items = site.schema.items,
            site.value.arrayValue?.count == places.count
        else { return nil }
        var generator = InstanceGenerator(seed: context.seed)
        return generator.instance(of: InstanceShape(items, documents: context.contract.documents), named: site.name)
    }

    private func inside(
        _ item: JSONValue,
        _ schema: SchemaView,
        at pointer: JSONPointer,
        of list: RequestSite,
        beside accepted: Case,
        _ context: OperationContext
    ) -> Derivation {
        guard accepted.expectation == .accept, case .single(let recipe) = accepted.procedure else {
            return Derivation()
        }
        let root = RequestSite(
            site: .body(pointer),
            name: list.name,
            role: .item,
            schema: schema,
            value: item,
            facts: accepted.facts,
            policy: schema.violationPolicy,
            presence: schema.reference,
            parameterCertainty: [:]
        )
        var beside = context
        beside.full = recipe
        beside.sites = [root] + SiteWalk { .body($0) }.sites(below: root, at: pointer)
        beside.accepted = accepted.id
        return .joined(AlternativeCases.rules.map { $0.derive(beside) })
    }
}
