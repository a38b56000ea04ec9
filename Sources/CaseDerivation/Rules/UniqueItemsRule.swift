import JSONText
import OpenAPIContract

/// The same item twice where items must differ.
struct UniqueItemsRule: DerivationRule {
    let keywords = ["uniqueItems"]

    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.sites.compactMap { site in
                guard let (value, reference) = site.schema.keyword("uniqueItems"), value == .bool(true),
                    let first = site.value.arrayValue?.first
                else { return nil }
                return context.mutation(
                    at: site,
                    constraint: "unique-items",
                    side: "same-item-twice",
                    value: .array([first, first]),
                    summary: "\(site.title) holds the same item twice",
                    reference: reference,
                    expectation: site.refusal(of: "uniqueItems", kind: "unique-items")
                )
            }
        )
    }
}
