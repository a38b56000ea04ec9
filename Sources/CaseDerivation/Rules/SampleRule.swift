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
                recipe.slots += Self.pinned(recipe.slots, in: filled)
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

    /// What the user has pinned for the first item of a list, for the sample's further items too.
    private static func pinned(_ slots: [Slot], in filled: JSONValue) -> [Slot] {
        var further: [Slot] = []
        filled.walk { pointer, value in
            let first = JSONPointer(tokens: pointer.tokens.map { Int($0) == nil ? $0 : "0" })
            guard first != pointer, value.stringValue != nil else { return }
            for slot in slots where slot.site == .body(first) {
                if case .variable = slot.source { further.append(Slot(site: .body(pointer), source: slot.source)) }
            }
        }
        return further
    }
}
