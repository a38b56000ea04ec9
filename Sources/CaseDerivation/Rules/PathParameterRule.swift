import JSONText
import OpenAPIContract

/// Each path parameter left out with its segment, left empty, and with values near to the right one: refused where the contract says
/// that there is no other, by a certainty of `value`.
struct PathParameterRule: DerivationRule {
    private static let alterations: [Alteration] = [
        .throughout, .firstCharacter, .lastCharacter, .letterCase, .truncated, .extended, .preceded, .slashed,
    ]

    private static func expectation(of site: RequestSite) -> Expectation {
        guard site.parameterCertainty["value"] != nil else {
            return .tolerate(reason: "the contract does not say that \(site.name) has one value alone")
        }
        return site.refusal(of: "value", kind: "path")
    }

    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.sites.flatMap { site -> [Case] in
                guard case .parameter(.path, _) = site.site else { return [] }
                var cases = [
                    context.variation(
                        at: site.site,
                        constraint: "required",
                        side: "missing",
                        recipe: context.full.removing(site.site),
                        summary: "the path lacks the segment of \(site.name)",
                        facts: site.facts,
                        reference: site.presence,
                        expectation: site.refusal(of: "presence", kind: "path"),
                        fields: [site.name]
                    ),
                    context.variation(
                        at: site.site,
                        constraint: "required",
                        side: "empty",
                        recipe: context.full.replacing(site.site, with: .string("")),
                        summary: "the segment of \(site.name) is empty",
                        facts: site.facts,
                        reference: site.presence,
                        expectation: site.refusal(of: "presence", kind: "path"),
                        fields: [site.name]
                    ),
                ]
                if site.schema.types.contains("string"), site.schema.keyword("enum") == nil {
                    cases += Self.alterations.map { alteration in
                        context.variation(
                            at: site.site,
                            constraint: "value",
                            side: alteration.rawValue,
                            recipe: context.full.altering(site.site, named: site.name, by: alteration),
                            summary: "\(site.name) is wrong: \(alteration.title)",
                            facts: site.facts,
                            reference: site.presence,
                            expectation: Self.expectation(of: site),
                            fields: [site.name]
                        )
                    }
                }
                return cases
            }
        )
    }
}
