import OpenAPIContract

/// Each query parameter with its last character percent-encoded although it need not be, which says the same.
///
/// A list that is asked for in this way shows what was stored: an owner whom nobody knows may have an empty list.
///
/// Source: RFC 3986 section 6.2.2.2 (an octet that is unreserved, and its percent-encoded form, are equivalent).
struct PercentEncodingRule: DerivationRule {
    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.sites.compactMap { site in
                guard case .parameter(.query, let name) = site.site,
                    let recipe = context.full.encodingEnd(ofQueryParameter: name)
                else { return nil }
                let listing = listing(of: recipe, naming: site.site, context)
                return Case(
                    operation: context.operation.id,
                    site: site.site,
                    constraint: "percent-encoding",
                    side: "last-character",
                    summary: "the last character of \(name) is percent-encoded",
                    facts: site.facts.isEmpty ? context.operation.facts : site.facts,
                    reference: site.presence,
                    procedure: listing ?? .single(recipe),
                    expectation: .accept,
                    twin: context.twin,
                    setup: context.setup + (listing == nil ? [] : [StoredThenListedRule.id(of: context.operation)]),
                    fields: [name]
                )
            }
        )
    }

    /// The parameter says whose list is asked for: what is stored first must be in it.
    private func listing(
        of recipe: RequestRecipe,
        naming site: Site,
        _ context: OperationContext
    ) -> Case.Procedure? {
        guard case .requestParameter(let location, let name)? = context.operation.state?.lists?.owner,
            site == .parameter(location, name), let storing = context.storing.first
        else { return nil }
        return .storeThenList(store: storing.recipe, list: recipe)
    }
}
