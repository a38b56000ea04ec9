import JSONText
import OpenAPIContract

/// Each credential left out, wrong, and empty.
struct AuthenticationRule: DerivationRule {
    /// As long as keys are, and nobody's.
    private static let wrong = "00000000touchstone000wrong000key0"

    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.operation.credentials.flatMap { credential -> [Case] in
                let place = Site.parameter(credential.location, credential.name)
                let refusal = Expectation.reject(context.operation.policy.expectation(for: "authentication"))
                let isOpen = (credential.certainty["value"] ?? .documented) != .documented
                let open = Expectation.tolerate(reason: "the documents are silent about a wrong \(credential.name)")
                let value = isOpen ? open : refusal
                let sides: [(side: String, recipe: RequestRecipe, summary: String, expectation: Expectation)] = [
                    ("missing", context.full.removing(place), "\(credential.name) is missing", refusal),
                    (
                        "wrong", context.full.replacing(place, with: .string(Self.wrong)),
                        "\(credential.name) is a key that nobody has", value
                    ),
                    ("empty", context.full.replacing(place, with: .string("")), "\(credential.name) is empty", value),
                ]
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
