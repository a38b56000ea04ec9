import OpenAPIContract

/// The same payload again, where the documents say that it is refused.
struct RepetitionRule: DerivationRule {
    private static let times = 3

    func derive(_ context: OperationContext) -> Derivation {
        guard let state = context.operation.state, let rule = state.refusesRepetition else { return Derivation() }
        return Derivation(cases: [
            Case(
                operation: context.operation.id,
                site: .request,
                constraint: "repetition",
                side: "same-payload",
                summary: "the same payload \(Self.times) times, the first accepted",
                facts: rule.facts.isEmpty ? context.operation.facts : rule.facts,
                reference: state.reference.appending("refusesRepetition"),
                procedure: .repetition(context.full, times: Self.times),
                expectation: .reject(.outcomes([rule.outcome])),
                twin: context.twin,
                setup: context.setup
            )
        ])
    }
}
