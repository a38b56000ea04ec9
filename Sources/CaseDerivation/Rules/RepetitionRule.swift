import OpenAPIContract

/// The same payload again: refused where the documents say so, else open, but answered as the documents say where it is
/// accepted.
struct RepetitionRule: DerivationRule {
    private static let times = 3

    func derive(_ context: OperationContext) -> Derivation {
        let state = context.operation.state
        if let state, let rule = state.refusesRepetition {
            return Derivation(cases: [
                repetition(
                    Self.times,
                    "the same payload \(Self.times) times, the first accepted",
                    facts: rule.facts,
                    reference: state.reference.appending("refusesRepetition"),
                    .reject(.outcomes([rule.outcome])),
                    context
                )
            ])
        }
        guard context.operation.sideEffect != .none, context.full.json != nil else { return Derivation() }
        return Derivation(cases: [
            repetition(
                2,
                "the same payload twice, the first accepted",
                facts: [],
                reference: context.operation.reference,
                .tolerate(reason: "the documents are silent about the same payload again"),
                context
            )
        ])
    }

    private func repetition(
        _ times: Int,
        _ summary: String,
        facts: [String],
        reference: NodeReference,
        _ expectation: Expectation,
        _ context: OperationContext
    ) -> Case {
        Case(
            operation: context.operation.id,
            site: .request,
            constraint: "repetition",
            side: "same-payload",
            summary: summary,
            facts: facts.isEmpty ? context.operation.facts : facts,
            reference: reference,
            procedure: .repetition(context.full, times: times),
            expectation: expectation,
            twin: context.twin,
            setup: context.setup
        )
    }
}
