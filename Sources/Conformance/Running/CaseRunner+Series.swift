import CaseDerivation
import HTTPMessages
import OpenAPIContract

extension CaseRunner {
    /// The row of a valid request that is sent again and again; clauses that only some of its answers break become unstable.
    func seriesRow(_ testCase: Case, times: Int) -> Row {
        var tally = Tally()
        var lateRefusals = 0
        var clauses: [Clause: ClauseTally] = [:]
        var listed = ListedItems()
        for index in 0..<times {
            let connection = Self.connection(of: index)
            guard executor.stalls.refusal(of: testCase.operation, timeout: settings.timeout) == nil,
                unreachable == nil, let attempt = executor.attempt(testCase, on: connection).map({ listed.judged($0) })
            else { break }
            note(attempt)
            tally.add(attempt, isPutOff: isPutOff(attempt, testCase))
            lateRefusals = isPlainRefusal(attempt, testCase) ? lateRefusals + 1 : 0
            for result in attempt.clauses { clauses[result.clause, default: ClauseTally()].add(result) }
        }
        for (clause, tally) in clauses { record(tally, of: clause.promise, testCase) }
        return row(testCase, tally, lateRefusals: lateRefusals, times: times)
    }

    /// What is lost on a connection that was used before says nothing, on one of its own it does: half of the requests have one.
    ///
    /// Of a series that is longer than it takes to be thorough, a tenth of the rest has: to connect costs more than the exchange.
    private static func connection(of index: Int) -> HTTPRequest.Connection {
        let share = index < PlanSelection.thoroughRepeats ? 2 : 10
        return index % share == share - 1 ? .new : .any
    }

    private func row(_ testCase: Case, _ tally: Tally, lateRefusals: Int, times: Int) -> Row {
        let documents = plan.contract.documents
        guard tally.attempts > 0 else {
            return Row(testCase, documents, state: .notExercised, reason: executor.pacer.refusal)
        }
        // What is refused from some request on until the end may be a quota, or an account that was closed meanwhile.
        if tally.isPutOff || lateRefusals > 1 && lateRefusals == tally.failures, let last = tally.telling {
            let reason = "\(tally.attempts - lateRefusals) of \(tally.attempts) requests were accepted, then no more: "
            return Row(testCase, documents, state: .blocked, reason: reason + (last.answers.last?.summary ?? ""))
        }
        guard let telling = tally.telling else {
            let state = tally.sound?.verdict.state ?? .enforced
            let reason =
                tally.attempts < times ? "\(tally.attempts) of \(times) were sent" : tally.sound?.verdict.message
            return Row(testCase, documents, state: state, reason: reason, elapsed: elapsed(tally.sound))
        }
        return Row(
            testCase,
            documents,
            state: tally.isSteady ? telling.verdict.state : .unstable,
            finding: finding(telling, testCase, failures: tally.failures, attempts: tally.attempts),
            elapsed: elapsed(telling)
        )
    }

    private func elapsed(_ attempt: Attempt?) -> Duration { attempt?.answers.last?.reply.elapsed ?? .zero }

    /// Whether an answer refuses a valid request without saying that it breaks the contract.
    private func isPlainRefusal(_ attempt: Attempt, _ testCase: Case) -> Bool {
        guard testCase.expectation == .accept, let answer = attempt.answers.last, let response = answer.response else {
            return false
        }
        return !answer.isSuccess && !accuses(answer) && response.status >= 300
    }

    /// Keeps what a series says of one clause about answers.
    private func record(_ tally: ClauseTally, of promise: ResponseConstraint, _ testCase: Case) {
        let documents = plan.contract.documents
        guard let failure = tally.failure, case .violated(let message, let expected, let found) = failure.verdict else {
            guard !ledger.has(promise) else { return }
            return ledger.record(clause: Row(promise, documents, state: .enforced))
        }
        let finding = makeFinding(
            check: promise.constraint,
            message: message,
            expected: expected,
            found: found,
            reference: promise.reference,
            answers: [failure.answer],
            seenIn: testCase.id,
            failures: tally.failures,
            attempts: tally.attempts
        )
        ledger.record(
            counted: Row(
                promise,
                documents,
                state: tally.failures == tally.attempts ? .broken : .unstable,
                finding: finding,
                elapsed: failure.answer.reply.elapsed
            )
        )
    }
}

/// How often one clause about answers was broken in a series.
private struct ClauseTally {
    private(set) var failure: ClauseResult?
    private(set) var failures = 0
    private(set) var attempts = 0

    mutating func add(_ result: ClauseResult) {
        attempts += 1
        guard result.isViolated else { return }
        failure = failure ?? result
        failures += 1
    }
}
