import JSONText
import OpenAPIContract

/// Each number of the body written with an exponent: the same number, which some readers of integers refuse, and none may break at.
///
/// Source: RFC 8259 section 6.
struct NumberSpellingRule: DerivationRule {
    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.sites.compactMap { site in
                guard site.isInBody, let own = site.value.numberValue?.literal, !own.lowercased().contains("e"),
                    let spelled = JSONNumber(literal: own + "e0")
                else { return nil }
                return context.mutation(
                    at: site,
                    constraint: "number-spelling",
                    side: "exponent",
                    value: .number(spelled),
                    summary: "\(site.title) is \(spelled.literal), the same number with an exponent",
                    reference: site.schema.reference,
                    expectation: .tolerate(reason: "readers of numbers differ about \(spelled.literal)")
                )
            }
        )
    }
}
