import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract
import Workflows

/// Carries out workflows, each after those that it depends on, and turns what came back into rows.
///
/// A workflow with a violation is carried out again from its beginning, with fresh values: a row that fails each time is a violation,
/// one that fails sometimes is unstable.
struct WorkflowRunner {
    /// What one passage says of one row.
    private struct Judged {
        let verdict: CaseVerdict
        let answers: [Answer]
    }

    /// One passage and what it says.
    private struct Passage {
        let ending: WorkflowEnding
        let rows: [String: Judged]
        let clauses: [ClauseResult]
    }

    let judge: CaseRunner
    private var completed: [String: Scope.Completed] = [:]
    private var failures: [String: String] = [:]

    init(judge: CaseRunner) {
        self.judge = judge
    }

    private var plan: Plan { judge.plan }

    /// The rows of one workflow.
    mutating func run(_ planned: PlannedWorkflow) -> [Row] {
        if let id = planned.workflow.dependencies.first(where: { completed[$0] == nil }) {
            let reason = failures[id] ?? "it was not carried out"
            failures[planned.id] = "the workflow \(id), on which it depends: \(reason)"
            return planned.rows.map { row($0, CaseVerdict(state: .blocked, message: failures[planned.id])) }
        }
        let first = passage(planned)
        completed[planned.id] = first.ending.completed
        failures[planned.id] = first.ending.failure
        var again: [Passage] = []
        let isBroken = first.clauses.contains { $0.isViolated && !judge.ledger.isBroken($0.clause.promise) }
        if isBroken || first.rows.values.contains(where: { $0.verdict.state.isViolation }) {
            again = (0..<judge.settings.rechecks).map { _ in passage(planned) }
        }
        var later = again[...]
        judge.judgeClauses(first.clauses, seenIn: "workflow/\(planned.id)/*") { later.popFirst()?.clauses }
        return planned.rows.map { row($0, first, again) }
    }

    private func passage(_ planned: PlannedWorkflow) -> Passage {
        let sender = WorkflowSender(executor: judge.executor, workflow: planned.id)
        let all = Dictionary(plan.workflows.map { ($0.id, $0.workflow) }) { first, _ in first }
        let ending = WorkflowPass(workflows: all, environment: sender, completed: completed).run(planned.workflow)
        let exchanged = sender.exchanged
        var rows: [String: Judged] = [:]
        for visit in ending.visits {
            for row in planned.workflow.rows where row.step == visit.step.id {
                let last = exchanged.last { $0.step == visit.step.id }
                rows[row.id] = Judged(
                    verdict: verdict(on: row, visit, last),
                    answers: exchanged.map(\.answer)
                )
            }
        }
        let reason: CaseVerdict
        if let clash = sender.clashingInputs {
            let message = "the inputs \(clash.first) and \(clash.second) must differ; more phone numbers are needed"
            reason = CaseVerdict(state: .notExercised, message: message)
            rows = [:]
        } else if ending.failure != nil, judge.executor.pacer.isSpent {
            reason = CaseVerdict(state: .notExercised, message: judge.executor.pacer.refusal)
        } else if let failure = ending.failure {
            reason = CaseVerdict(state: .blocked, message: failure)
        } else {
            reason = CaseVerdict(state: .notExercised, message: "the workflow took another way")
        }
        for row in planned.workflow.rows where rows[row.id] == nil {
            rows[row.id] = Judged(verdict: reason, answers: [])
        }
        return Passage(ending: ending, rows: rows, clauses: exchanged.flatMap(\.clauses))
    }

    /// What the last attempt at a step says of one of its rows.
    private func verdict(on row: WorkflowRow, _ visit: StepVisit, _ last: WorkflowSender.Exchanged?) -> CaseVerdict {
        if case .impossible(let reason) = visit.result { return CaseVerdict(state: .blocked, message: reason) }
        let answered = last?.answer.summary ?? "nothing"
        if row.name == Step.expectationName {
            guard let verdict = last?.verdict else { return CaseVerdict(state: .blocked, message: "nothing came back") }
            guard visit.step.isSetup, verdict.state.isViolation else { return verdict.explained(by: last?.answer) }
            return CaseVerdict(state: .blocked, message: "the server did not accept it: \(answered)")
        }
        guard case .judged(let judgements) = visit.result,
            let judgement = judgements.first(where: { $0.criterion.name == row.name })
        else { return CaseVerdict(state: .blocked, message: "the step was answered with \(answered)") }
        if judgement.holds { return CaseVerdict(state: .enforced) }
        if judgement.criterion.isSetup {
            return CaseVerdict(state: .blocked, message: "it does not hold: \(judgement.evidence)")
        }
        if let open = judgements.first(where: { $0.criterion.isSetup && !$0.holds }) {
            return CaseVerdict(state: .blocked, message: "\(open.criterion.name) does not hold: \(open.evidence)")
        }
        let attempts = visit.attempts > 1 ? ", after \(visit.attempts) attempts" : ""
        return .violation(
            .broken,
            check: "workflow",
            "`\(judgement.criterion.condition)` does not hold\(attempts)",
            expected: judgement.criterion.condition,
            found: judgement.evidence
        )
    }

    private func row(_ planned: WorkflowRow, _ first: Passage, _ again: [Passage]) -> Row {
        guard let found = first.rows[planned.id] else {
            return row(planned, CaseVerdict(state: .notExercised, message: "the step was not reached"))
        }
        let judged = again.compactMap { $0.rows[planned.id] }.filter(\.verdict.state.isJudged)
        let isViolated = found.verdict.state.isViolation
        // A passage that fails earlier than the first one did is a failure too.
        guard isViolated || found.verdict.state == .enforced && judged.contains(where: \.verdict.state.isViolation)
        else { return row(planned, found.verdict, elapsed(found)) }
        if judged.isEmpty, !again.isEmpty {
            let reason = again.last?.rows[planned.id]?.verdict.message ?? "it could not be tried again"
            return row(planned, CaseVerdict(state: .blocked, message: "it failed once, then: \(reason)"))
        }
        let failed = judged.filter(\.verdict.state.isViolation)
        let telling = failed.last ?? found
        let finding = judge.makeFinding(
            check: telling.verdict.check,
            message: "\(planned.summary): \(telling.verdict.message ?? telling.verdict.state.rawValue)",
            expected: telling.verdict.expected,
            found: telling.verdict.found,
            reference: planned.reference,
            answers: telling.answers,
            seenIn: planned.id,
            failures: (isViolated ? 1 : 0) + failed.count,
            attempts: 1 + judged.count
        )
        let state = isViolated && failed.count == judged.count ? telling.verdict.state : .unstable
        return Row(planned, plan.contract.documents, state: state, finding: finding, elapsed: elapsed(found))
    }

    private func row(_ planned: WorkflowRow, _ verdict: CaseVerdict, _ elapsed: Duration = .zero) -> Row {
        let reason = verdict.message.map(judge.redactor.redact)
        return Row(planned, plan.contract.documents, state: verdict.state, reason: reason, elapsed: elapsed)
    }

    private func elapsed(_ judged: Judged) -> Duration { judged.answers.last?.reply.elapsed ?? .zero }
}
