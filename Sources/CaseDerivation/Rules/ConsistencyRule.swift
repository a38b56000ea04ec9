import OpenAPIContract

/// The full valid request again and again with fresh values: an answer that comes wrong only now and then shows in its counts.
struct ConsistencyRule: DerivationRule {
    func derive(_ context: OperationContext) -> Derivation {
        guard context.repeats > 1 else { return skipped("valid requests are not repeated: --repeat 1", context) }
        guard context.operation.state?.refusesRepetition == nil || context.full.differsEachTime else {
            return skipped("the documents refuse repetition, and nothing in the request can be made fresh", context)
        }
        return Derivation(cases: [
            Case(
                operation: context.operation.id,
                site: .request,
                constraint: "valid",
                side: "repeated",
                summary: "\(context.repeats) valid requests",
                facts: context.operation.facts,
                reference: context.operation.reference,
                procedure: .series(context.full, times: context.repeats),
                expectation: .accept,
                twin: context.twin,
                setup: context.setup
            )
        ])
    }

    private func skipped(_ reason: String, _ context: OperationContext) -> Derivation {
        Derivation(skips: [
            context.skip(
                .request,
                constraint: "valid",
                side: "repeated",
                reason: reason,
                facts: context.operation.facts,
                reference: context.operation.reference
            )
        ])
    }
}
