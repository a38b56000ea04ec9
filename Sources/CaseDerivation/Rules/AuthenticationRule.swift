import JSONText
import OpenAPIContract

/// Each credential left out, wrong in every way that a careless comparison lets through, and empty.
struct AuthenticationRule: DerivationRule {
    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.operation.credentials.flatMap { credential -> [Case] in
                let place = Site.parameter(credential.location, credential.name)
                let refusal = Expectation.reject(context.operation.policy.expectation(for: "authentication"))
                let isOpen = (credential.certainty["value"] ?? .documented) != .documented
                let open = Expectation.tolerate(reason: "the documents are silent about a wrong \(credential.name)")
                let value = isOpen ? open : refusal
                let presence = (credential.certainty["presence"] ?? .documented) == .documented ? refusal : open
                var sides: [(side: String, recipe: RequestRecipe, summary: String, expectation: Expectation)] = [
                    ("missing", context.full.removing(place), "\(credential.name) is missing", presence),
                    ("empty", context.full.replacing(place, with: .string("")), "\(credential.name) is empty", value),
                ]
                sides += Alteration.comparisons.map { alteration in
                    let recipe = context.full.altering(place, named: credential.name, by: alteration)
                    return (alteration.rawValue, recipe, "\(credential.name) is wrong: \(alteration.title)", value)
                }
                return sides.map { side, recipe, summary, expectation in
                    context.variation(
                        at: place,
                        constraint: "authentication",
                        side: side,
                        recipe: recipe,
                        summary: summary,
                        facts: credential.facts,
                        reference: credential.reference,
                        expectation: expectation,
                        fields: [credential.name]
                    )
                }
            }
        )
    }
}
