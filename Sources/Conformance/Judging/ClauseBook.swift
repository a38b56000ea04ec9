import CaseDerivation
import OpenAPIContract

/// The clauses about the answers of one operation, by outcome.
struct ClauseBook: Sendable {
    /// What every answer must hold.
    private let general: [Clause]
    /// What the answers of an outcome must hold, the general clauses first.
    private let clauses: [String: [Clause]]

    init(_ constraints: [ResponseConstraint], in contract: Contract) {
        var byOutcome = Dictionary(grouping: constraints) { $0.outcome }.mapValues {
            $0.map { Clause($0, in: contract) }
        }
        let general = byOutcome.removeValue(forKey: ResponseConstraint.anyOutcome) ?? []
        self.general = general
        clauses = byOutcome.mapValues { general + $0 }
    }

    /// The constraint of cases about the same thing again: what is fresh for each thing need not be for the same one.
    private static let sameThingAgain = "repetition"

    /// Constraints whose tolerated cases are held to the success's clauses when they are accepted.
    ///
    /// They send plain texts, which come back as they were sent. Elsewhere it is as open how the value comes back as whether it is taken.
    private static let echoedWhenAccepted: Set<String> = [
        "characters", "max-length", "min-length", "carry-over", membersOfAnswers, sameThingAgain,
    ]

    /// The constraint of cases that send members which only answers have: what the server makes of them need not come back.
    private static let membersOfAnswers = "answer-member"

    /// The constraint of cases that ask for an owner whom nobody has.
    private static let wildcard = "wildcard"

    /// The clauses that an answer must hold because of what its request expects.
    ///
    /// An answer to a case that was judged wrong is held to no outcome's clauses: the case's own row says what is to be said.
    func clauses(
        for answer: Answer,
        of testCase: Case,
        expecting expectation: Expectation,
        _ verdict: CaseVerdict
    ) -> [Clause] {
        let outcome = claimedOutcome(answer, testCase, expectation, verdict)
        var held = outcome.flatMap { clauses[$0] } ?? general
        if testCase.constraint == Self.sameThingAgain {
            held.removeAll { $0.promise.constraint == UniqueCheck.constraint }
        }
        if testCase.constraint == Self.membersOfAnswers {
            held.removeAll { $0.promise.constraint == EchoCheck.constraint }
        }
        if case .tolerate = expectation, answer.isGarbled, let success = answer.book.success {
            // Whatever is open about the request, what takes it answers in JSON.
            held += (clauses[success] ?? []).filter { $0.promise.constraint == WellFormedCheck.constraint }
        }
        if !verdict.state.isViolation, answer.reading == nil, answer.isUnread,
            let failure = answer.failureHeldToItsForm(by: expectation)
        {
            held += (clauses[failure] ?? []).filter { $0.promise.constraint == WellFormedCheck.constraint }
        }
        if testCase.constraint == Self.wildcard, answer.isSuccess, let outcome = answer.reading?.outcome.name {
            // How an empty list looks is open.
            held += (clauses[outcome] ?? []).filter { $0.promise.constraint == BelongsToCheck.constraint }
        }
        // Where no whole answer came to one certain request, the case's own row says so; a request that has no such row leaves it to the clause.
        let isLeading = testCase.twin == nil && expectation == .accept
        if answer.response != nil || verdict.state == .blocked || isLeading { return held }
        return held.filter { $0.promise.constraint != HTTPFormCheck.constraint }
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
            return answer.book.success
        }
        switch expectation {
        case .accept, .outcome, .reject(.outcomes): return reading.outcome.name
        case .reject(.anyFailure): return reading.outcome.kind == .failure ? reading.outcome.name : nil
        case .reject(.rejected):
            // What is known by its status alone has the body that stands under the status, whatever the request has broken.
            return reading.isNamedByStatus && reading.outcome.kind == .failure ? reading.outcome.name : nil
        case .tolerate:
            if reading.isNamedByStatus, answer.failureHeldToItsForm(by: expectation) == reading.outcome.name {
                return reading.outcome.name
            }
            guard answer.isSuccess, Self.echoedWhenAccepted.contains(testCase.constraint) else { return nil }
            return reading.outcome.name
        }
    }
}
