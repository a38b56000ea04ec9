import OpenAPIContract

/// The same payload again, behind many others, and twice at once: refused where the documents say so, else open, but answered as the
/// documents say where it is accepted.
struct RepetitionRule: DerivationRule {
    private static let times = 3

    func derive(_ context: OperationContext) -> Derivation {
        let state = context.operation.state
        if let state, let rule = state.refusesRepetition {
            let reference = state.reference.appending("refusesRepetition")
            let expectation = Expectation.reject(.outcomes([rule.outcome]))
            return Derivation(
                cases: refusedSides(context).map {
                    repetition($0, facts: rule.facts, reference: reference, expectation, context)
                }
            )
        }
        guard context.operation.sideEffect != .none, context.full.json != nil else { return Derivation() }
        return Derivation(cases: [
            repetition(
                Side(
                    name: "same-payload",
                    summary: "the same payload twice, the first accepted",
                    procedure: .repetition(context.full, times: 2, others: 0)
                ),
                facts: [],
                reference: context.operation.reference,
                .tolerate(reason: "the documents are silent about the same payload again"),
                context
            )
        ])
    }

    private struct Side {
        let name: String
        let summary: String
        let procedure: Case.Procedure
    }

    private func refusedSides(_ context: OperationContext) -> [Side] {
        var sides = [
            Side(
                name: "same-payload",
                summary: "the same payload \(Self.times) times, the first accepted",
                procedure: .repetition(context.full, times: Self.times, others: 0)
            )
        ]
        // Without fresh values there are no others, and no payload is new.
        guard context.full.differsEachTime else { return sides }
        if context.repeats > 1 {
            sides.append(
                Side(
                    name: "behind-others",
                    summary: "the same payload again behind \(context.repeats) others",
                    procedure: .repetition(context.full, times: 2, others: context.repeats)
                )
            )
        }
        sides.append(
            Side(name: "at-once", summary: "the same payload twice at once", procedure: .atOnce(context.full))
        )
        return sides
    }

    private func repetition(
        _ side: Side,
        facts: [String],
        reference: NodeReference,
        _ expectation: Expectation,
        _ context: OperationContext
    ) -> Case {
        Case(
            operation: context.operation.id,
            site: .request,
            constraint: "repetition",
            side: side.name,
            summary: side.summary,
            facts: facts.isEmpty ? context.operation.facts : facts,
            reference: reference,
            procedure: side.procedure,
            expectation: expectation,
            twin: context.twin,
            setup: context.setup
        )
    }
}
