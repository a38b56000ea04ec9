import JSONText
import OpenAPIContract

/// A violation that is answered with another documented outcome than the due one, or with the success.
struct SwappedOutcome: MutationOperator {
    static let name = "swapped-outcome"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        let operation = subject.operation
        guard let success = operation.outcomes.first(where: { $0.kind == .success }) else { return [] }
        var mutants = ViolationKinds.deciding(in: subject).flatMap { entry in
            var others = [success.name]
            if case .outcomes(let due) = entry.expectation {
                others += wrong(subject, due, "\(entry.path)/\(entry.kind)")
            }
            return others.map { other in
                subject.mutant(
                    Self.name,
                    entry.path,
                    "\(entry.kind)-\(other)",
                    .outcome,
                    "a violation of the kind \(entry.kind) in \(entry.path) is answered with \(other)",
                    entry.node.appending(entry.kind),
                    [ContractEdit(entry.node.appending(entry.kind), to: [.string(other)])]
                )
            }
        }
        if let state = operation.state, let repetition = state.refusesRepetition {
            let place = state.reference.appending("refusesRepetition").appending("outcome")
            mutants += wrong(subject, [repetition.outcome], "repetition").map { other in
                subject.mutant(
                    Self.name,
                    "state",
                    "repetition-\(other)",
                    .outcome,
                    "a repeated request is answered with \(other)",
                    place,
                    [ContractEdit(place, to: .string(other))]
                )
            }
        }
        return mutants
    }

    /// A documented failure that is not due; none where all are.
    private func wrong(_ subject: MutationSubject, _ due: [String], _ label: String) -> [String] {
        let others = subject.operation.failures.map(\.name).filter { !due.contains($0) }
        return subject.choice(of: others, for: label).map { [$0] } ?? []
    }
}
