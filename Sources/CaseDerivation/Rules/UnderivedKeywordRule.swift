import OpenAPIContract

/// Names the assertions of request schemas that no rule exercises.
struct UnderivedKeywordRule: DerivationRule {
    private static let assertions = [
        "patternProperties", "dependentSchemas", "not", "if", "unevaluatedItems", "$dynamicRef",
    ]

    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            skips: context.sites.flatMap { site in
                Self.assertions.compactMap { name in
                    guard let reference = site.schema.keyword(name)?.reference else { return nil }
                    return context.skip(
                        site.site,
                        constraint: Kebab.keyword(name),
                        side: "any",
                        reason: "no cases are derived from the keyword \(name)",
                        facts: site.facts,
                        reference: reference
                    )
                }
            }
        )
    }
}
