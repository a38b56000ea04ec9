import OpenAPIContract

/// What one operation stores, another lists to the same owner.
struct StoredThenListedRule: DerivationRule {
    /// The case that others lean on which list what was stored.
    static func id(of operation: Operation) -> String { "\(operation.id)/request/state/stored-then-listed" }

    func derive(_ context: OperationContext) -> Derivation {
        guard let state = context.operation.state, let rule = state.lists else { return Derivation() }
        let facts = rule.facts.isEmpty ? context.operation.facts : rule.facts
        let reference = state.reference.appending("lists")
        guard !context.storing.isEmpty else {
            return Derivation(skips: [
                context.skip(
                    .request,
                    constraint: "state",
                    side: "stored-then-listed",
                    reason: "nothing that may be sent stores into \(rule.collection)",
                    facts: facts,
                    reference: reference
                )
            ])
        }
        return Derivation(
            cases: context.storing.enumerated().map { index, storing in
                Case(
                    operation: context.operation.id,
                    site: .request,
                    constraint: "state",
                    side: index == 0 ? "stored-then-listed" : "stored-then-listed-\(storing.operation.id)",
                    summary: "what \(storing.operation.id) stores is listed to its owner",
                    facts: facts + (storing.operation.state?.stores?.facts ?? []).filter { !facts.contains($0) },
                    reference: reference,
                    procedure: .storeThenList(store: storing.recipe, list: context.full),
                    expectation: .accept,
                    twin: context.twin,
                    setup: context.setup
                )
            }
        )
    }
}
