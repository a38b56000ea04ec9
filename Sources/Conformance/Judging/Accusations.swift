import CaseDerivation
import HTTPMessages
import OpenAPIContract

/// The answers that say of a valid request that it breaks the contract.
struct Accusations: Sendable {
    /// Constraints of which everybody sees whether a request keeps them, whatever else the server knows.
    private static let countable: Set<String> = [
        "required", "min-length", "max-length", "min-items", "max-items", "min-properties", "max-properties",
    ]

    /// Kinds of violation of which only the server knows: whose credential it is, and what stands under a path.
    private static let unknowable: Set<String> = ["authentication", "path"]

    /// By operation: the outcomes that only a request gets which has too much or too little in it.
    private let outcomes: [String: Set<String>]

    init(_ plan: Plan) {
        outcomes = plan.cases.reduce(into: [:]) { found, testCase in
            guard Self.countable.contains(testCase.constraint),
                case .reject(.outcomes(let names)) = testCase.expectation
            else { return }
            let repeated = plan.contract.operation(testCase.operation)?.state?.refusesRepetition?.outcome
            let own = names.filter { $0 != repeated }
            if own.count == 1 { found[testCase.operation, default: []].formUnion(own) }
        }
    }

    /// Whether an answer to a valid request accuses it, or is neither the success nor a refusal.
    func contain(_ answer: Answer) -> Bool {
        guard let response = answer.response else { return false }
        if let reading = answer.reading, reading.isExact, reading.outcome.kind == .failure {
            let name = reading.outcome.name
            return outcomes[answer.operation.id]?.contains(name) == true
                || answer.operation.policy.levels.contains { level in
                    level.contains { kind, expectation in
                        !Self.unknowable.contains(kind) && expectation == .outcomes([name])
                    }
                }
        }
        // What cannot be read says nothing.
        if answer.body == .encoded { return false }
        // A success that is none of the documented ones, and a crash, are no refusal either.
        return response.status == 500 || (200...299).contains(response.status)
    }
}
