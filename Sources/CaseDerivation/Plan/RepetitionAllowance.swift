import OpenAPIContract

/// Lets a refused request that never differs be answered as a repeated one.
///
/// The documents say that repetition is refused, and not whether refused requests count.
struct RepetitionAllowance {
    let operation: Operation

    func applied(to found: Case) -> Case {
        guard let outcome = operation.state?.refusesRepetition?.outcome, found.constraint != "repetition",
            case .single(let recipe) = found.procedure, !recipe.differsEachTime,
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
}
