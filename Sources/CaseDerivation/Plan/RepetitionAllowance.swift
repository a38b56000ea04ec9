import OpenAPIContract

/// Lets a refused request that never differs be answered as a repeated one.
///
/// The documents say that repetition is refused, and not whether refused requests count.
struct RepetitionAllowance {
    let operation: Operation

    func applied(to found: Case) -> Case {
        guard let outcome = operation.state?.refusesRepetition?.outcome, found.constraint != "repetition",
            case .single(let recipe) = found.procedure, !Self.differs(recipe),
            case .reject(.outcomes(let names)) = found.expectation, !names.contains(outcome)
        else { return found }
        return Case(
            operation: found.operation,
            site: found.site,
            constraint: found.constraint,
            side: found.side,
            summary: found.summary,
            facts: found.facts,
            reference: found.reference,
            procedure: found.procedure,
            expectation: .reject(.outcomes(names + [outcome])),
            twin: found.twin,
            setup: found.setup,
            fields: found.fields,
            value: found.value
        )
    }

    /// Whether two requests of the recipe carry different payloads.
    private static func differs(_ recipe: RequestRecipe) -> Bool {
        recipe.slots.contains { slot in
            switch slot.source {
            case .fresh, .time: if case .body = slot.site { true } else { false }
            case .variable, .credential, .altered: false
            }
        }
    }
}
