import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract

extension CaseRunner {
    /// Keeps what the answers of an attempt say of clauses about answers; a broken clause is looked at again first.
    func judgeClauses(_ testCase: Case, _ attempt: Attempt) {
        judgeClauses(attempt.clauses, seenIn: testCase.id) { executor.attempt(testCase)?.clauses }
    }

    /// Keeps what answers say of clauses; `again` gives what the same requests say when they are sent once more.
    func judgeClauses(_ results: [ClauseResult], seenIn id: String, again: () -> [ClauseResult]?) {
        let documents = plan.contract.documents
        for result in ledger.firstKept(results) {
            let promise = result.clause.promise
            guard !ledger.has(promise) else { continue }
            ledger.record(clause: Row(promise, documents, state: .enforced, elapsed: result.answer.reply.elapsed))
        }
        let broken = results.filter { $0.isViolated && !ledger.isBroken($0.clause.promise) }
        guard !broken.isEmpty else { return }
        var tallies = Dictionary(broken.map { ($0.clause, (failures: 1, attempts: 1)) }) { first, _ in first }
        for _ in 0..<settings.rechecks {
            guard let later = again() else { break }
            for clause in Set(later.map(\.clause)) where tallies[clause] != nil {
                let failed = later.contains { $0.clause == clause && $0.isViolated }
                tallies[clause]?.attempts += 1
                if failed { tallies[clause]?.failures += 1 }
            }
        }
        for result in broken {
            guard case .violated(let message, let expected, let found) = result.verdict,
                let tally = tallies[result.clause]
            else { continue }
            if let reason = doubt(tally.attempts) {
                let promise = result.clause.promise
                ledger.record(clause: Row(promise, documents, state: .notExercised, reason: reason))
                continue
            }
            let finding = makeFinding(
                check: result.clause.promise.constraint,
                message: message,
                expected: expected,
                found: found,
                reference: result.clause.promise.reference,
                answers: [result.answer],
                seenIn: id,
                failures: tally.failures,
                attempts: tally.attempts
            )
            ledger.record(
                clause: Row(
                    result.clause.promise,
                    documents,
                    state: tally.failures == tally.attempts ? .broken : .unstable,
                    finding: finding,
                    elapsed: result.answer.reply.elapsed
                )
            )
        }
    }

    func makeFinding(
        check: String,
        message: String,
        expected: String,
        found: String,
        reference: NodeReference,
        answers: [Answer],
        seenIn id: String,
        failures: Int,
        attempts: Int
    ) -> Finding {
        let exchanges = answers.map {
            redactor.redact(Exchange(request: $0.prepared.request, reply: $0.reply))
        }
        return Finding(
            check: check,
            message: redactor.redact(message),
            expected: redactor.redact(expected),
            found: redactor.redact(found),
            location: plan.contract.documents.location(of: reference),
            contractLine: plan.contract.documents.line(of: reference),
            exchanges: exchanges,
            seenIn: id,
            replay: replay(id),
            curl: exchanges.last.map {
                CurlCommand.text(for: $0.request, target: settings.target, secrets: redactor.secrets)
            } ?? "",
            failures: failures,
            attempts: attempts
        )
    }

    /// The command line that carries a case out again.
    private func replay(_ id: String) -> String {
        guard let options = settings.replayOptions else { return "" }
        let shell = ShellWords(secrets: redactor.secrets)
        return (["touchstone", "replay", id] + options).map { shell.readable(redactor.redact($0)) }
            .joined(separator: " ")
    }
}
