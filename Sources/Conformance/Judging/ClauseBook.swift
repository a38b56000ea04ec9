import CaseDerivation
import OpenAPIContract

/// The clauses about answers, by operation and outcome.
struct ClauseBook: Sendable {
    private struct Key: Hashable {
        let operation: String
        let outcome: String
    }

    private let clauses: [Key: [ResponseConstraint]]

    init(_ constraints: [ResponseConstraint]) {
        clauses = Dictionary(grouping: constraints) { Key(operation: $0.operation, outcome: $0.outcome) }
    }

    /// Constraints whose tolerated cases are held to the success's clauses when they are accepted.
    ///
    /// They send plain texts, which come back as they were sent. Elsewhere it is as open how the value comes back as whether it is taken.
    private static let echoedWhenAccepted: Set<String> = ["characters", "max-length", "min-length"]

    /// The clauses that an answer must hold because of what its request expects.
    ///
    /// An answer to a case that was judged wrong is held to no outcome's clauses: the case's own row says what is to be said.
    func clauses(
        for answer: Answer,
        of testCase: Case,
        expecting expectation: Expectation,
        _ verdict: CaseVerdict
    ) -> [ResponseConstraint] {
        let isLeading = testCase.twin == nil && expectation == .accept
        let anyAnswer = clauses[Key(operation: answer.operation.id, outcome: ResponseConstraint.anyOutcome)] ?? []
        // Where no whole answer came to one certain request, the case's own row says so; a request that has no such row leaves it to the clause.
        let general = anyAnswer.filter {
            $0.constraint != HTTPFormCheck.constraint || answer.response != nil || verdict.state == .blocked
                || isLeading
        }
        guard let outcome = claimedOutcome(answer, testCase, expectation, verdict) else { return general }
        return general + (clauses[Key(operation: answer.operation.id, outcome: outcome)] ?? [])
    }

    private func claimedOutcome(
        _ answer: Answer,
        _ testCase: Case,
        _ expectation: Expectation,
        _ verdict: CaseVerdict
    ) -> String? {
        guard !verdict.state.isViolation else { return nil }
        guard let reading = answer.reading else {
            guard case .accept = expectation, answer.isSuccess else { return nil }
            return answer.operation.outcomes.first { $0.kind == .success }?.name
        }
        switch expectation {
        case .accept, .outcome, .reject(.outcomes): return reading.outcome.name
        case .reject(.anyFailure): return reading.outcome.kind == .failure ? reading.outcome.name : nil
        case .reject(.rejected): return nil
        case .tolerate:
            guard answer.isSuccess, Self.echoedWhenAccepted.contains(testCase.constraint) else { return nil }
            return reading.outcome.name
        }
    }
}
