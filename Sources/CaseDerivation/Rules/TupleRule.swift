import JSONText
import OpenAPIContract

/// A list whose items each have a place: two of them exchanged, and one more than there are places for.
///
/// Source: JSON Schema 2020-12, sections 10.3.1.1 and 10.3.1.2.
struct TupleRule: DerivationRule {
    let keywords = ["prefixItems"]

    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.sites.flatMap { site -> [Case] in
                guard let (_, reference) = site.schema.keyword("prefixItems"), site.isInBody,
                    let items = site.value.arrayValue
                else { return [] }
                var sides: [(side: String, items: [JSONValue], summary: String)] = []
                if items.count > 1 {
                    let exchanged = [items[1], items[0]] + items.dropFirst(2)
                    sides.append(("exchanged", exchanged, "has its first two items exchanged"))
                }
                if let last = items.last {
                    sides.append(("one-more", items + [last], "has an item more than there are places for"))
                }
                return sides.filter { !site.isMet(by: .array($0.items), context.contract) }.map {
                    side,
                    items,
                    summary in
                    context.mutation(
                        at: site,
                        constraint: "prefix-items",
                        side: side,
                        value: .array(items),
                        summary: "\(site.title) \(summary)",
                        reference: reference,
                        expectation: site.refusal(of: "prefixItems", kind: "type")
                    )
                }
            }
        )
    }
}
