import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract
import Threads

/// A valid request that is sent again and again, by every worker that joins; clauses that only some of its answers break become
/// unstable.
final class Series: Sendable {
    private struct State {
        var begun = 0
        var lanes: Int
        var tally = Tally()
        var plainRefusals = 0
        /// Whether a request was accepted that was sent when another had been refused.
        var isAcceptedAgain = false
        var clauses: [Clause: ClauseTally] = [:]
        var listed = ListedItems()
        var stored = StoredItems()
    }

    /// What was known when a request was sent: of two that are under way at once, neither comes before the other.
    private struct Ticket {
        let connection: HTTPRequest.Connection
        let refusals: Int
        let listed: ListedItems
    }

    private let testCase: Case
    private let times: Int
    private let runner: CaseRunner
    private let state: Monitor<State>

    /// Prepares a series that so many workers will join.
    init(_ testCase: Case, times: Int, lanes: Int, runner: CaseRunner) {
        self.testCase = testCase
        self.times = times
        self.runner = runner
        state = Monitor(State(lanes: lanes))
    }

    /// Sends requests until there are none left, and gives the row where this worker is the last to end.
    func join() -> Row? {
        while let ticket = next(), let attempt = runner.executor.attempt(testCase, on: ticket.connection) {
            add(ticket.listed.judged(attempt), ticket)
        }
        let ended = state.withLock { state in
            state.lanes -= 1
            // Where one worker gives up the others are to send no more.
            state.begun = times
            return state.lanes == 0 ? state : nil
        }
        guard let ended else { return nil }
        for (clause, tally) in ended.clauses { record(tally, of: clause.promise) }
        return row(ended)
    }

    private func next() -> Ticket? {
        guard stall == nil, runner.contact.unreachable == nil else { return nil }
        return state.withLock { state in
            guard state.begun < times else { return nil }
            defer { state.begun += 1 }
            return Ticket(
                connection: Self.connection(of: state.begun),
                refusals: state.plainRefusals,
                listed: state.listed
            )
        }
    }

    /// What is lost on a connection that was used before says nothing, on one of its own it does: half of the requests have one.
    ///
    /// Of a series that is longer than it takes to be thorough, a tenth of the rest has: to connect costs more than the exchange.
    private static func connection(of index: Int) -> HTTPRequest.Connection {
        let share = index < PlanSelection.thoroughRepeats ? 2 : 10
        return index % share == share - 1 ? .new : .any
    }

    private func add(_ attempt: Attempt, _ ticket: Ticket) {
        runner.note(attempt)
        let isPutOff = runner.isPutOff(attempt, testCase)
        let isPlainRefusal = isPlainRefusal(attempt)
        state.withLock { state in
            state.tally.add(attempt, isPutOff: isPutOff)
            state.listed.add(attempt)
            state.stored.add(attempt)
            if isPlainRefusal { state.plainRefusals += 1 }
            if ticket.refusals > 0, !isPutOff, !attempt.verdict.state.isViolation { state.isAcceptedAgain = true }
            for result in attempt.clauses { state.clauses[result.clause, default: ClauseTally()].add(result) }
        }
    }

    private func row(_ ended: State) -> Row {
        let documents = runner.plan.contract.documents
        let tally = ended.tally
        guard tally.attempts > 0 else {
            return Row(testCase, documents, state: .notExercised, reason: stall ?? runner.executor.pacer.refusal)
        }
        // What is refused from some request on until the end may be a quota, or an account that was closed meanwhile.
        let isQuota = ended.plainRefusals > 1 && ended.plainRefusals == tally.failures && !ended.isAcceptedAgain
        if tally.isPutOff || isQuota, let last = tally.telling {
            let accepted = tally.isPutOff ? 0 : tally.attempts - tally.failures
            let reason = "\(accepted) of \(tally.attempts) requests were accepted, then no more: "
            return Row(testCase, documents, state: .blocked, reason: reason + (last.answers.last?.summary ?? ""))
        }
        guard let telling = tally.telling else {
            if let row = rowOfTheLost(ended) { return row }
            let state = tally.sound?.verdict.state ?? .enforced
            let reason =
                tally.attempts < times ? "\(tally.attempts) of \(times) were sent" : tally.sound?.reason
            return Row(testCase, documents, state: state, reason: reason, elapsed: elapsed(tally.sound))
        }
        return Row(
            testCase,
            documents,
            state: tally.isSteady ? telling.verdict.state : .unstable,
            finding: runner.finding(telling, testCase, failures: tally.failures, attempts: tally.attempts),
            elapsed: elapsed(telling)
        )
    }

    /// The row where some of what was stored is not listed in the end; nil where all of it is.
    private func rowOfTheLost(_ ended: State) -> Row? {
        guard case .series(_, _, let listing?) = testCase.procedure,
            let loss = runner.executor.loss(of: ended.stored, listedBy: listing),
            let shown = loss.missing.map({ $0.serialized() }).min()
        else { return nil }
        let seconds = runner.settings.patience.components.seconds
        let finding = runner.makeFinding(
            check: "state",
            message:
                "\(loss.missing.count) of \(loss.accepted) stored items are not listed after \(seconds) s, as \(shown); the others are",
            expected: "\(loss.accepted) stored items in the list",
            found: "a list without \(loss.missing.count) of them",
            reference: testCase.reference,
            answers: [loss.answer],
            seenIn: testCase.id,
            failures: loss.missing.count,
            attempts: loss.accepted
        )
        let documents = runner.plan.contract.documents
        return Row(testCase, documents, state: .unstable, finding: finding, elapsed: loss.answer.reply.elapsed)
    }

    /// Why the operation is left alone; nil while it answers.
    private var stall: String? {
        runner.executor.stalls.refusal(of: testCase.operation, timeout: runner.settings.timeout)
    }

    private func elapsed(_ attempt: Attempt?) -> Duration { attempt?.answers.last?.reply.elapsed ?? .zero }

    /// Whether an answer refuses a valid request without saying that it breaks the contract.
    private func isPlainRefusal(_ attempt: Attempt) -> Bool {
        guard testCase.expectation == .accept, let answer = attempt.answers.last else { return false }
        return answer.isRefusal && !runner.accuses(answer)
    }

    /// Keeps what a series says of one clause about answers.
    private func record(_ tally: ClauseTally, of promise: ResponseConstraint) {
        let documents = runner.plan.contract.documents
        guard let failure = tally.failure, case .violated(let message, let expected, let found) = failure.verdict else {
            guard !runner.ledger.has(promise) else { return }
            return runner.ledger.record(clause: Row(promise, documents, state: .enforced))
        }
        let finding = runner.makeFinding(
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
        runner.ledger.record(
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
