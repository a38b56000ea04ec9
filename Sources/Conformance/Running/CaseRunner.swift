import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract

/// Turns cases into rows: twins are looked up, failures are sent again, findings are written.
final class CaseRunner: Sendable {
    let plan: Plan
    let settings: RunSettings
    let redactor: Redactor
    let executor: CaseExecutor
    let ledger: Ledger
    private let cases: [String: Case]
    private let accusations: Accusations
    /// What was heard of the server so far.
    let contact: ServerContact

    init(plan: Plan, settings: RunSettings, redactor: Redactor, executor: CaseExecutor, ledger: Ledger) {
        self.plan = plan
        self.settings = settings
        self.redactor = redactor
        self.executor = executor
        self.ledger = ledger
        accusations = Accusations(plan)
        contact = ServerContact(redactor)
        cases = Dictionary(plan.cases.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The calls that carry out a case, one for each worker that can take part; the last to end gives the row.
    func calls(_ testCase: Case) -> [@Sendable () -> Row?] {
        guard case .series(_, let times, _) = testCase.procedure, blockReason(testCase) == nil else {
            return [{ self.run(testCase) }]
        }
        let lanes = min(settings.workers, times)
        let series = Series(testCase, times: times, lanes: lanes, runner: self)
        return Array(repeating: series.join, count: lanes)
    }

    /// Carries out a case, again where it fails, and gives its row.
    private func run(_ testCase: Case) -> Row {
        if let reason = blockReason(testCase) {
            // What was not sent is no accepted twin of anything either.
            ledger.recordAcceptance(of: testCase.id, refusal: reason)
            return Row(testCase, plan.contract.documents, state: .blocked, reason: reason)
        }
        if let reason = executor.stalls.refusal(of: testCase.operation, timeout: settings.timeout) {
            return Row(testCase, plan.contract.documents, state: .notExercised, reason: reason)
        }
        guard let attempt = executor.attempt(testCase) else {
            return Row(
                testCase,
                plan.contract.documents,
                state: .notExercised,
                reason: executor.pacer.refusal
            )
        }
        note(attempt)
        if let failure = attempt.answers.lazy.compactMap(\.reply.failure).first(where: { $0.kind == .notExpressible }) {
            return Row(testCase, plan.contract.documents, state: .notExercised, reason: redactor.redact(failure.reason))
        }
        if let reason = contact.unreachable {
            return Row(testCase, plan.contract.documents, state: .notExercised, reason: reason)
        }
        let row = testCase.twin == nil ? leadingRow(testCase, attempt) : row(testCase, attempt)
        // As long as nothing was heard at all, there is no server to be judged.
        if contact.silence == nil { judgeClauses(testCase, attempt) }
        guard row.state.isViolation, let finding = row.finding, let reason = doubt(finding.attempts) else { return row }
        return Row(testCase, plan.contract.documents, state: .notExercised, reason: reason)
    }

    /// Why a failure seen in so many attempts is not proved: the run ended before it was sent again as often as it should be.
    func doubt(_ attempts: Int) -> String? {
        guard attempts <= settings.rechecks, executor.pacer.isSpent else { return nil }
        return "it failed once, but could not be sent again: \(executor.pacer.refusal)"
    }

    /// Sends a twin once more; nil when it is accepted, else what answered it.
    ///
    /// A twin that was accepted, is refused, and is accepted again, or is then said to break the contract, is a finding of its own.
    func refusal(of twin: Case) -> String? {
        guard let attempt = executor.attempt(twin), let answer = attempt.answers.last, !answer.isSuccess else {
            return nil
        }
        if isPutOff(attempt, twin) { return answer.summary }
        let later = (0..<settings.rechecks).compactMap { _ in executor.attempt(twin)?.answers.last }
        let refusals = later.count { !$0.isSuccess }
        guard refusals < later.count || accuses(answer) else { return answer.summary }
        let unstable = makeFinding(
            check: "outcome",
            message: "\(twin.summary): the request was accepted before, then answered with \(answer.summary)",
            expected: "the documented success",
            found: answer.summary,
            reference: twin.reference,
            answers: [answer],
            seenIn: twin.id,
            failures: 1 + refusals,
            attempts: 1 + later.count
        )
        ledger.record(
            Row(twin, plan.contract.documents, state: .unstable, finding: unstable, elapsed: answer.reply.elapsed)
        )
        return refusals < later.count ? nil : answer.summary
    }

    /// Why a case proves nothing: what it leans on was not accepted.
    private func blockReason(_ testCase: Case) -> String? {
        for support in testCase.setup + (testCase.twin.map { [$0] } ?? []) {
            guard let refusal = ledger.refusal(of: support), !refusal.isEmpty else { continue }
            if case .tolerate = testCase.expectation { continue }
            return support == testCase.twin
                ? "its twin \(support) was not accepted: \(refusal)"
                : "\(support), which it needs, was not accepted: \(refusal)"
        }
        return nil
    }

    /// Notes what was heard of the server: answers, or that there is nobody who speaks HTTP.
    func note(_ attempt: Attempt) { contact.note(attempt, answersARefusal: answersARefusal) }

    /// Whether a request that must be refused is answered in HTTP.
    private func answersARefusal() -> Bool {
        let refusal = plan.cases.first { testCase in
            if case .reject = testCase.expectation { true } else { false }
        }
        return refusal.flatMap { executor.attempt($0) }?.answers.last?.response != nil
    }

    /// The row of a case that has no twin: where it is not accepted, nothing is proved about the server, unless the answer accuses the
    /// request of something that it plainly has not done, or the same request is accepted the next time.
    private func leadingRow(_ testCase: Case, _ attempt: Attempt) -> Row {
        guard testCase.expectation == .accept else { return row(testCase, attempt) }
        guard let answer = attempt.answers.last, !answer.isSuccess else {
            ledger.recordAcceptance(of: testCase.id, refusal: nil)
            return row(testCase, attempt)
        }
        if let row = rowOfTheSecondTry(testCase, attempt, answer) { return row }
        ledger.recordAcceptance(of: testCase.id, refusal: answer.summary)
        if accuses(answer), !isPutOff(attempt, testCase) { return row(testCase, attempt) }
        var row = Row(
            testCase,
            plan.contract.documents,
            state: .blocked,
            reason: "the server did not accept it: \(answer.summary)",
            elapsed: answer.reply.elapsed
        )
        row.status = answer.response?.status
        return row
    }

    /// The row of a case that has no twin, was not accepted, and is when it is sent again; nil where it is not.
    private func rowOfTheSecondTry(_ testCase: Case, _ first: Attempt, _ answer: Answer) -> Row? {
        guard let response = answer.response, !isPutOff(first, testCase) else { return nil }
        let later = (0..<settings.rechecks).compactMap { _ in executor.attempt(testCase) }
        guard let accepted = later.first(where: { $0.answers.last?.isSuccess ?? false }) else { return nil }
        ledger.recordAcceptance(of: testCase.id, refusal: nil)
        // A gateway whose service has yet to wake up says nothing about the contract.
        if 502...504 ~= response.status { return row(testCase, judged: accepted) }
        let failures = 1 + later.count { $0.verdict.state.isViolation }
        return Row(
            testCase,
            plan.contract.documents,
            state: .unstable,
            finding: finding(first, testCase, failures: failures, attempts: 1 + later.count),
            elapsed: answer.reply.elapsed
        )
    }

    func accuses(_ answer: Answer) -> Bool { accusations.contain(answer) }

    /// The row of a case, failures sent again beside their twin.
    private func row(_ testCase: Case, _ first: Attempt) -> Row {
        if testCase.twin != nil, testCase.expectation == .accept {
            // A list that is no refusal and does not show what was stored is no accepted support either.
            let failure = first.verdict.state.isViolation ? first.verdict.message : nil
            ledger.recordAcceptance(
                of: testCase.id,
                refusal: first.answers.last.flatMap { $0.isSuccess ? failure : $0.summary }
            )
        }
        guard first.verdict.state.isViolation || isPutOff(first, testCase) else { return row(testCase, judged: first) }
        if let row = rowOfTheEnd(testCase, first) { return row }
        if let row = rowOfTheTwin(testCase) { return row }
        var tally = Tally(first, isPutOff: isPutOff(first, testCase))
        // The twin stands before and behind, not in between: else a server that fails every other request would always fail the case.
        let again = (0..<settings.rechecks).compactMap { _ in executor.attempt(testCase) }
        for attempt in again where !isMereRepetition(again, of: first, testCase) {
            tally.add(attempt, isPutOff: isPutOff(attempt, testCase))
        }
        if let row = rowOfTheTwin(testCase) { return row }
        guard let telling = tally.telling else { return row(testCase, judged: tally.sound ?? first) }
        if let row = rowOfTheMoment(testCase, telling, tally) { return row }
        if let doubt = doubt(testCase, telling) {
            return Row(testCase, plan.contract.documents, state: doubt.state, reason: doubt.reason)
        }
        let smallest =
            tally.isSteady
            ? Shrinker(testCase, twin: testCase.twin.flatMap { cases[$0] }, executor)?.smallest(than: telling) : nil
        var finding = finding(smallest ?? telling, testCase, failures: tally.failures, attempts: tally.attempts)
        if smallest != nil { finding.message += "; this is the smallest request found that fails so" }
        if tally.isSteady, telling.verdict.state == .notEnforced,
            let limit = LimitSearch(testCase, executor)?.finding()
        {
            finding.message += "; \(limit)"
        }
        return Row(
            testCase,
            plan.contract.documents,
            state: tally.isSteady ? telling.verdict.state : .unstable,
            finding: finding,
            elapsed: telling.answers.last?.reply.elapsed ?? .zero
        )
    }

    private func row(_ testCase: Case, judged attempt: Attempt) -> Row {
        var row = Row(
            testCase,
            plan.contract.documents,
            state: attempt.verdict.state,
            reason: attempt.reason,
            elapsed: attempt.answers.last?.reply.elapsed ?? .zero
        )
        row.status = attempt.answers.last?.response?.status
        return row
    }

    /// The row of a case that failed at one moment and not at another, by the documents' own account; nil where it failed each time.
    private func rowOfTheMoment(_ testCase: Case, _ telling: Attempt, _ tally: Tally) -> Row? {
        guard telling.verdict.mayPass, !tally.isSteady || tally.attempts == 1 else { return nil }
        if let sound = tally.sound { return row(testCase, judged: sound) }
        return Row(testCase, plan.contract.documents, state: .blocked, reason: telling.reason)
    }

    /// The row of a failing case whose twin is no longer accepted; nil while it is.
    private func rowOfTheTwin(_ testCase: Case) -> Row? {
        guard let twin = testCase.twin.flatMap({ cases[$0] }), let refusal = refusal(of: twin) else { return nil }
        let reason = "it failed, but its twin \(twin.id) was no longer accepted: \(refusal)"
        return Row(testCase, plan.contract.documents, state: .blocked, reason: reason)
    }

    /// Whether the server asked to be asked later until the patience of the run was used up, so that nothing is said of the case.
    func isPutOff(_ attempt: Attempt, _ testCase: Case) -> Bool {
        attempt.answers.last?.retryDelay(unless: CaseJudge.namedOutcomes(testCase.expectation)) != nil
    }

    /// Whether later answers may be no failures only because the very same payload came again.
    private func isMereRepetition(_ later: [Attempt], of first: Attempt, _ testCase: Case) -> Bool {
        guard case .single(let recipe) = testCase.procedure, !recipe.differsEachTime,
            !later.contains(where: { $0.verdict.state.isViolation }),
            let operation = plan.contract.operation(testCase.operation), operation.sideEffect != .none
        else { return false }
        if first.verdict.state == .notEnforced { return true }
        guard let repeated = operation.state?.refusesRepetition?.outcome else { return false }
        return later.allSatisfy { $0.answers.last?.reading?.outcome.name == repeated }
    }

    /// The row of a case that had no answer, and after which nobody answers any more: it has brought the server down.
    private func rowOfTheEnd(_ testCase: Case, _ first: Attempt) -> Row? {
        guard first.answers.last?.response == nil, contact.hasAnswered,
            let twin = testCase.twin.flatMap({ cases[$0] }),
            executor.attempt(twin)?.answers.last?.reply.failure?.kind == .unreachable
        else { return nil }
        var finding = finding(first, testCase, failures: 1, attempts: 1)
        finding.message += "; after it the server was gone"
        return Row(testCase, plan.contract.documents, state: .broken, finding: finding)
    }

    func finding(_ attempt: Attempt, _ testCase: Case, failures: Int, attempts: Int) -> Finding {
        let verdict = attempt.verdict
        return makeFinding(
            check: verdict.check,
            message: "\(testCase.summary): \(verdict.message ?? verdict.state.rawValue)",
            expected: verdict.expected,
            found: verdict.found,
            reference: testCase.reference,
            answers: attempt.answers,
            seenIn: testCase.id,
            failures: failures,
            attempts: attempts
        )
    }
}
