import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract
import Threads

/// Turns cases into rows: twins are looked up, failures are sent again, findings are written.
final class CaseRunner: Sendable {
    let plan: Plan
    let settings: RunSettings
    let redactor: Redactor
    let executor: CaseExecutor
    let ledger: Ledger
    private let cases: [String: Case]
    private let unreachableReason = Monitor<String?>(nil)
    private let heard = Monitor((answers: 0, responses: 0, silence: String?.none))

    init(plan: Plan, settings: RunSettings, redactor: Redactor, executor: CaseExecutor, ledger: Ledger) {
        self.plan = plan
        self.settings = settings
        self.redactor = redactor
        self.executor = executor
        self.ledger = ledger
        cases = Dictionary(plan.cases.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Why the server cannot be reached at all; nil while it can.
    var unreachable: String? { unreachableReason.withLock { $0 } }

    /// Why nothing at all has been heard of the server, where requests went out; nil once it has answered one.
    var silence: String? { heard.withLock { $0.answers > 0 ? nil : $0.silence } }

    /// Carries out a case, again where it fails, and gives its row.
    func run(_ testCase: Case) -> Row {
        if let reason = blockReason(testCase) {
            return Row(testCase, plan.contract.documents, state: .blocked, reason: reason)
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
        if let unreachable {
            return Row(testCase, plan.contract.documents, state: .notExercised, reason: unreachable)
        }
        let row = testCase.twin == nil ? leadingRow(testCase, attempt) : row(testCase, attempt)
        // As long as nothing was heard at all, there is no server to be judged.
        if silence == nil { judgeClauses(testCase, attempt) }
        if let reason = executor.pacer.stopReason, row.state.isViolation, row.finding?.attempts != 1 + settings.rechecks
        {
            return Row(
                testCase,
                plan.contract.documents,
                state: .notExercised,
                reason: "it failed once, but could not be sent again: \(reason)"
            )
        }
        return row
    }

    /// Sends a twin once more; nil when it is accepted, else what answered it.
    ///
    /// A twin that was accepted, is refused, and is accepted again, or is then said to break the contract, is a finding of its own.
    func refusal(of twin: Case) -> String? {
        guard let attempt = executor.attempt(twin), let answer = attempt.answers.last, !answer.isSuccess else {
            return nil
        }
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
    private func note(_ attempt: Attempt) {
        for answer in attempt.answers {
            guard case .failure(let failure) = answer.reply.outcome else {
                heard.withLock { heard in
                    heard.answers += 1
                    heard.responses += 1
                }
                continue
            }
            let reason = redactor.redact(failure.reason)
            heard.withLock { heard in
                // Only what costs the whole timeout each time is silence; a server that hangs up is asked on.
                if failure.kind == .timedOut, failure.received.isEmpty {
                    heard.silence = heard.silence ?? reason
                } else {
                    heard.answers += 1
                }
            }
            if isOutOfReach(failure) { unreachableReason.withLock { $0 = $0 ?? reason } }
        }
    }

    /// Whether there is nobody to talk to.
    ///
    /// A server that only garbles its answers to accepted requests answers others.
    private func isOutOfReach(_ failure: HTTPFailure) -> Bool {
        switch failure.kind {
        case .unreachable, .tls: true
        case .notHTTP: heard.withLock { $0.responses == 0 } && !answersARefusal()
        default: false
        }
    }

    /// Whether a request that must be refused is answered in HTTP.
    private func answersARefusal() -> Bool {
        let refusal = plan.cases.first { testCase in
            if case .reject = testCase.expectation { true } else { false }
        }
        return refusal.flatMap { executor.attempt($0) }?.answers.last?.response != nil
    }

    /// The row of a case that has no twin: where it is not accepted, nothing is proved about the server, unless the answer accuses the
    /// request of something that it plainly has not done.
    private func leadingRow(_ testCase: Case, _ attempt: Attempt) -> Row {
        guard testCase.expectation == .accept else { return row(testCase, attempt) }
        let answer = attempt.answers.last
        let refusal = answer.flatMap { $0.isSuccess ? nil : $0.summary }
        ledger.recordAcceptance(of: testCase.id, refusal: refusal)
        guard let refusal, let answer else { return row(testCase, attempt) }
        if accuses(answer) { return row(testCase, attempt) }
        return Row(
            testCase,
            plan.contract.documents,
            state: .blocked,
            reason: "the server did not accept it: \(refusal)",
            elapsed: answer.reply.elapsed
        )
    }

    /// Whether an answer says of a valid request that it breaks the contract, or is neither the success nor a refusal.
    private func accuses(_ answer: Answer) -> Bool {
        guard let response = answer.response else { return false }
        if let reading = answer.reading, reading.isExact, reading.outcome.kind == .failure {
            return answer.operation.policy.levels.contains { level in
                level.values.contains { $0 == .outcomes([reading.outcome.name]) }
            }
        }
        // A success that is none of the documented ones, and a crash, are no refusal either.
        return response.status == 500 || (200...299).contains(response.status)
    }

    /// The row of a case, failures sent again beside their twin.
    private func row(_ testCase: Case, _ first: Attempt) -> Row {
        let elapsed = first.answers.last?.reply.elapsed ?? .zero
        if testCase.twin != nil, testCase.expectation == .accept {
            ledger.recordAcceptance(
                of: testCase.id,
                refusal: first.answers.last.flatMap { $0.isSuccess ? nil : $0.summary }
            )
        }
        guard first.verdict.state.isViolation else {
            return Row(
                testCase,
                plan.contract.documents,
                state: first.verdict.state,
                reason: first.verdict.message,
                elapsed: elapsed
            )
        }
        if let row = rowOfTheEnd(testCase, first) { return row }
        var failures = [first]
        var attempts = 1
        for _ in 0..<settings.rechecks {
            if let twin = testCase.twin.flatMap({ cases[$0] }), let refusal = refusal(of: twin) {
                return Row(
                    testCase,
                    plan.contract.documents,
                    state: .blocked,
                    reason: "it failed, but its twin \(twin.id) was no longer accepted: \(refusal)",
                    elapsed: elapsed
                )
            }
            guard let again = executor.attempt(testCase) else { break }
            attempts += 1
            if again.verdict.state.isViolation { failures.append(again) }
        }
        let telling = failures.last ?? first
        let state = failures.count == attempts ? telling.verdict.state : .unstable
        return Row(
            testCase,
            plan.contract.documents,
            state: state,
            finding: finding(telling, testCase, failures: failures.count, attempts: attempts),
            elapsed: elapsed
        )
    }

    /// The row of a case that had no answer, and after which nobody answers any more: it has brought the server down.
    private func rowOfTheEnd(_ testCase: Case, _ first: Attempt) -> Row? {
        guard first.answers.last?.response == nil, heard.withLock({ $0.responses > 0 }),
            let twin = testCase.twin.flatMap({ cases[$0] }),
            executor.attempt(twin)?.answers.last?.reply.failure?.kind == .unreachable
        else { return nil }
        var finding = finding(first, testCase, failures: 1, attempts: 1)
        finding.message += "; after it the server was gone"
        return Row(testCase, plan.contract.documents, state: .broken, finding: finding)
    }

    private func finding(_ attempt: Attempt, _ testCase: Case, failures: Int, attempts: Int) -> Finding {
        let verdict = attempt.verdict
        return makeFinding(
            check: verdict.check,
            message: "\(testCase.summary): \(verdict.message ?? verdict.state.rawValue)",
            expected: verdict.expected,
            found: verdict.found,
            reference: testCase.reference,
            answers: attempt.answers,
            failures: failures,
            attempts: attempts
        )
    }
}
