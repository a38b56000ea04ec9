import InstanceGeneration
import JSONText
import OpenAPIContract

/// Numbers at a bound and next to it on both sides.
struct RangeRule: DerivationRule {
    let keywords = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]

    func derive(_ context: OperationContext) -> Derivation {
        .joined(context.sites.flatMap { site in keywords.map { derive($0, at: site, context) } })
    }

    private func derive(_ keyword: String, at site: RequestSite, _ context: OperationContext) -> Derivation {
        guard let (value, reference) = site.schema.keyword(keyword), let bound = value.numberValue else {
            return Derivation()
        }
        let shape = InstanceShape(site.schema, documents: context.contract.documents)
        let integer = site.schema.types.contains("integer") && !site.schema.types.contains("number")
        let neighbours: [(side: String, number: JSONNumber?)] =
            keyword == "multipleOf"
            ? [("at", bound), ("beside", DecimalNeighbours.above(bound, integer: integer))]
            : [
                ("below", DecimalNeighbours.below(bound, integer: integer)), ("at", bound),
                ("above", DecimalNeighbours.above(bound, integer: integer)),
            ]
        var derivation = Derivation()
        for (side, number) in neighbours {
            guard let number else {
                derivation.skips.append(
                    context.skip(
                        site.site,
                        constraint: Kebab.keyword(keyword),
                        side: side,
                        reason: "the bound \(bound.literal) has too many digits for a neighbour",
                        facts: site.facts,
                        reference: reference
                    )
                )
                continue
            }
            let accepted = shape.accepts(.number(number))
            let kind = keyword.hasSuffix("inimum") ? "minimum" : keyword.hasSuffix("aximum") ? "maximum" : "multiple-of"
            derivation.cases.append(
                context.mutation(
                    at: site,
                    constraint: Kebab.keyword(keyword),
                    side: side,
                    value: .number(number),
                    summary: "\(site.title) is \(number.literal), \(keyword) is \(bound.literal)",
                    reference: reference,
                    expectation: accepted
                        ? site.acceptance(of: keyword) : site.refusal(of: keyword, kind: kind)
                )
            )
        }
        return derivation
    }
}
