import JSONText
import OpenAPIContract

/// What is refused is not stored: a refusal of each constraint again, and a look into the list behind it.
///
/// A server may check after it has stored, or answer a refusal that it does not carry out.
struct RefusedThenListedTransposition: CaseTransposition {
    func derive(from cases: [Case], _ context: OperationContext) -> Derivation {
        guard let stores = context.operation.state?.stores, let listing = context.listing else { return Derivation() }
        var seen: Set<String> = []
        return Derivation(
            cases: cases.compactMap { found in
                guard case .reject = found.expectation, case .single(let recipe) = found.procedure,
                    leavesTheItem(found, recipe, stores), seen.insert(found.constraint).inserted
                else { return nil }
                return Case(
                    operation: found.operation,
                    site: .request,
                    constraint: "state",
                    side: "refused-\(found.constraint)",
                    summary: "nothing is stored where \(found.summary)",
                    facts: found.facts + stores.facts.filter { !found.facts.contains($0) },
                    reference: found.reference,
                    procedure: .refuseThenList(refused: recipe, store: context.full, list: listing),
                    expectation: .accept,
                    twin: context.twin
                )
            }
        )
    }

    /// Whether the refused request still says what would be stored, and to whom, as one that changes something.
    private func leavesTheItem(_ found: Case, _ recipe: RequestRecipe, _ stores: StateRule.Stores) -> Bool {
        guard recipe.json?[stores.identifiedBy] != nil, recipe.method != "GET" else { return false }
        return switch found.site {
        case .parameter, .part, .method: true
        case .body(let pointer): found.constraint == "pattern" && pointer == stores.identifiedBy
        case .request, .path, .response: false
        }
    }
}
