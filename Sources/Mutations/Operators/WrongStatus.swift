import MockServer
import OpenAPIContract

/// An outcome that comes under a status which the contract does not have for it.
struct WrongStatus: MutationOperator {
    static let name = "wrong-status"

    private static let candidates = [200, 202, 400, 404, 409, 422, 500, 503, 302]

    func mutants(of subject: MutationSubject) -> [Mutant] {
        subject.operation.outcomes.compactMap { outcome in
            let documented = Set(subject.operation.outcomes.flatMap(\.variants).map(\.status))
            let wrong = Self.candidates.filter { status in
                // The most particular key of the Responses Object is the one that speaks for a status.
                let pattern = documented.filter { $0.contains(status) }.min { $0.generality < $1.generality }
                return !outcome.variants.contains { $0.status == pattern }
            }
            guard let status = subject.choice(of: wrong, for: outcome.name) else { return nil }
            return Mutant(
                id: "\(subject.operation.id)/response/\(outcome.name)/\(Self.name)/\(status)",
                family: .status,
                operation: subject.operation.id,
                outcome: outcome.name,
                summary: "\(outcome.name) comes under the status \(status)",
                reference: outcome.reference,
                change: .answer { $0.status = status }
            )
        }
    }
}
