import JSONText
import OpenAPIContract

/// The same item twice where items must differ, side by side and apart; the same number spelled in another way; and items that differ.
///
/// Source: JSON Schema Validation 2020-12, section 6.4.3.
struct UniqueItemsRule: DerivationRule {
    let keywords = ["uniqueItems"]

    func derive(_ context: OperationContext) -> Derivation {
        .joined(
            context.sites.map { site in
                guard let (value, reference) = site.schema.keyword("uniqueItems"), value == .bool(true),
                    let first = site.value.arrayValue?.first
                else { return Derivation() }
                let replicas = ItemReplicas(site: site, context: context)
                let least = site.schema.keyword("minItems")?.value.numberValue?.int ?? 0
                guard RequestSize.doubt(least, of: first.serialized().utf8.count) == nil else { return Derivation() }
                func items(_ count: Int) -> [JSONValue] { (0..<count).map(replicas.item) }
                let refusal = site.refusal(of: "uniqueItems", kind: "unique-items")
                var sides: [(side: String, items: [JSONValue], summary: String, expectation: Expectation)] = [
                    ("same-item-twice", [first] + items(max(1, least - 1)), "the same item twice", refusal),
                    ("same-item-apart", items(max(2, least - 1)) + [first], "the same item at both ends", refusal),
                    (
                        "different-items", items(max(2, least)), "items that all differ",
                        site.acceptance(of: "uniqueItems")
                    ),
                ]
                if let number = first.numberValue, number.isInteger,
                    let spelled = JSONNumber(literal: number.literal + ".0")
                {
                    let items = [.number(spelled)] + items(max(1, least - 1))
                    sides.append(("same-number", items, "one number in two spellings", refusal))
                }
                for (side, pair) in Self.unlike(at: site) {
                    let items = pair + items(max(0, least - 2))
                    guard site.isMet(by: .array(items), context.contract) else { continue }
                    sides.append((side, items, "items that differ by their type", site.acceptance(of: "uniqueItems")))
                }
                return Derivation(
                    cases: sides.filter { side in
                        side.side != "different-items" || Set(side.items).count == side.items.count
                    }
                    .map { side in
                        context.mutation(
                            at: site,
                            constraint: "unique-items",
                            side: side.side,
                            value: .array(side.items),
                            summary: "\(site.title) holds \(side.summary)",
                            reference: reference,
                            expectation: side.expectation
                        )
                    }
                )
            }
        )
    }

    /// Two items that differ though a comparison of texts, or of numbers, takes them for the same, where the items' types allow both.
    ///
    /// Source: JSON Schema Core 2020-12, section 4.2.2 (equality).
    private static func unlike(at site: RequestSite) -> [(side: String, pair: [JSONValue])] {
        let types = site.schema.items?.types ?? []
        guard types.contains("integer") || types.contains("number") else { return [] }
        let text: (side: String, pair: [JSONValue]) = ("number-beside-text", [1, "1"])
        let boolean: (side: String, pair: [JSONValue]) = ("number-beside-boolean", [1, true])
        return (types.contains("string") ? [text] : []) + (types.contains("boolean") ? [boolean] : [])
    }
}
