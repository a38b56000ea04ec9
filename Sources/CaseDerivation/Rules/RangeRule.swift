import InstanceGeneration
import JSONText
import OpenAPIContract

/// Numbers at a bound and next to it on both sides; where only multiples are allowed, the multiples next to it.
struct RangeRule: DerivationRule {
    private static let bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]
    let keywords = Self.bounds + ["multipleOf"]

    func derive(_ context: OperationContext) -> Derivation {
        .joined(context.sites.flatMap { site in keywords.map { derive($0, at: site, context) } })
    }

    private func derive(_ keyword: String, at site: RequestSite, _ context: OperationContext) -> Derivation {
        guard let (value, reference) = site.schema.keyword(keyword), let bound = value.numberValue else {
            return Derivation()
        }
        let shape = InstanceShape(site.schema, documents: context.contract.documents)
        var derivation = Derivation()
        for (side, number) in Self.neighbours(of: bound, keyword, site) {
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

    private static func neighbours(
        of bound: JSONNumber,
        _ keyword: String,
        _ site: RequestSite
    ) -> [(side: String, number: JSONNumber?)] {
        let integer = site.schema.types.contains("integer") && !site.schema.types.contains("number")
        if keyword == "multipleOf" {
            let multiple = keepsBounds(bound, site) ? bound : site.value.numberValue ?? bound
            let beside = [
                DecimalNeighbours.above(multiple, integer: integer),
                DecimalNeighbours.below(multiple, integer: integer),
            ]
            let least = (site.schema.keyword("minimum") ?? site.schema.keyword("exclusiveMinimum"))?.value.numberValue
            return [
                ("at", multiple), ("beside", beside.compactMap(\.self).first { keepsBounds($0, site) } ?? beside[0]),
            ]
                + InexactMultiples.all(of: bound, from: least) { keepsBounds($0, site) }
                .map { (side: $0.side, number: Optional($0.number)) }
        }
        // A number beside the bound that is no multiple would be refused for that.
        if let step = site.schema.keyword("multipleOf")?.value.numberValue, step != JSONNumber(1) || !integer {
            let multiples = DecimalNeighbours.multiples(of: step, around: bound)
            let at: [(side: String, number: JSONNumber?)] = bound.isMultiple(of: step) ? [("at", bound)] : []
            return [("below", multiples?.below)] + at + [("above", multiples?.above)]
        }
        return [
            ("below", DecimalNeighbours.below(bound, integer: integer)), ("at", bound),
            ("above", DecimalNeighbours.above(bound, integer: integer)),
        ]
    }

    private static func keepsBounds(_ number: JSONNumber, _ site: RequestSite) -> Bool {
        bounds.allSatisfy { keyword in
            guard let bound = site.schema.keyword(keyword)?.value.numberValue else { return true }
            return switch keyword {
            case "minimum": !(number < bound)
            case "maximum": !(bound < number)
            case "exclusiveMinimum": bound < number
            default: number < bound
            }
        }
    }
}
