import InstanceGeneration
import JSONText
import OpenAPIContract

/// Each documented request sample as the document gives it, placeholders filled, nothing in it that can reach a person.
struct SampleRule: DerivationRule {
    func derive(_ context: OperationContext) -> Derivation {
        guard let body = context.operation.requestBody else { return Derivation() }
        return Derivation(
            cases: body.examples.map { example in
                let filled = SampleFilling(context: context).filled(example.value, at: JSONPointer())
                var recipe = context.full
                recipe.body = .json(filled)
                recipe.slots = recipe.slots.filter { slot in
                    guard case .body(let pointer) = slot.site else { return true }
                    return filled[pointer] != nil
                }
                return context.variation(
                    at: .request,
                    constraint: "sample",
                    side: Kebab.side(example.name),
                    recipe: recipe,
                    summary: "the documented request example \(example.name)",
                    facts: example.facts,
                    reference: example.reference,
                    expectation: .accept
                )
            }
        )
    }
}
