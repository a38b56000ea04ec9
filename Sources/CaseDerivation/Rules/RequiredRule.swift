import JSONText
import OpenAPIContract

/// Each required member and parameter left out, alone; path parameters have a rule of their own.
struct RequiredRule: DerivationRule {
    let keywords = ["required", "properties", "items"]

    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.sites.compactMap { site in
                guard Self.canBeMissing(site) else { return nil }
                return context.variation(
                    at: site.site,
                    constraint: "required",
                    side: "missing",
                    recipe: context.full.removing(site.site),
                    summary: "the required \(site.title) is missing",
                    facts: site.facts,
                    reference: site.presence,
                    expectation: site.refusal(of: "presence", kind: "missing-required"),
                    fields: [site.name]
                )
            }
        )
    }

    private static func canBeMissing(_ site: RequestSite) -> Bool {
        switch site.role {
        case .root, .item: return false
        case .member(let isRequired): return isRequired
        case .parameter(let isRequired):
            if case .parameter(.path, _) = site.site { return false }
            return isRequired && !ContentTypeRule.isContentType(site.site)
        }
    }
}
