package import CaseDerivation
package import HTTPMessages
import JSONText
import OpenAPIContract
import Threads
import Workflows

/// Carries out a plan against a server and keeps the ledger.
///
/// Cases that others lean on (twins, set-up) go first, one after the other; all others are spread over the workers, but for
/// successions, between whose requests no other may come. The order in which they are
/// carried out does not show in the record: rows stand in the order of the plan.
package struct Runner: Sendable {
    private let plan: Plan
    private let settings: RunSettings
    private let redactor: Redactor
    private let executor: CaseExecutor
    private let stop: StopRequest
    private let observe: @Sendable (RunEvent) -> Void

    package init(
        plan: Plan,
        transport: any HTTPTransport,
        values: any ValueSource,
        settings: RunSettings,
        redactor: Redactor,
        stop: StopRequest = StopRequest(),
        observe: @escaping @Sendable (RunEvent) -> Void = { _ in }
    ) {
        let plan = settings.latencyBudget == nil ? plan : Self.withLatency(plan)
        self.plan = plan
        self.settings = settings
        self.redactor = redactor
        self.stop = stop
        self.observe = observe
        executor = CaseExecutor(
            plan: plan,
            transport: transport,
            values: values,
            settings: settings,
            redactor: redactor,
            stop: stop,
            announce: { observe(.sends($0)) }
        )
    }

    /// Carries out every case and gives the record; blocks until the last answer is judged.
    package func run() -> RunRecord {
        let clock = ContinuousClock()
        let start = clock.now
        let ledger = Ledger()
        let progress = Monitor(0)
        let total = plan.cases.count + plan.workflows.reduce(0) { $0 + $1.rows.count }
        let rowCount = total + plan.skips.count + plan.responseConstraints.count
        observe(.started(contract: plan.contract.name, target: settings.target, cases: total, rows: rowCount))
        let judge = CaseRunner(plan: plan, settings: settings, redactor: redactor, executor: executor, ledger: ledger)
        let stop = stop
        let keep: @Sendable (Row) -> Void = { row in
            ledger.record(row)
            let done = progress.withLock { done in
                done += 1
                return done
            }
            observe(.judged(row, done: done, cases: total))
        }
        let carryOut: @Sendable (@Sendable () -> Row?) -> Void = { call in
            guard stop.reason == nil, let row = call() else { return }
            keep(row)
        }
        let (leaning, free, alone) = split()
        var abortReason: String?
        for testCase in leaning {
            judge.calls(testCase).forEach(carryOut)
            if let reason = judge.contact.unreachable {
                abortReason = reason
                break
            }
        }
        abortReason = abortReason ?? stop.reason ?? judge.contact.silence
        if abortReason == nil {
            let next = Monitor(0)
            let calls = free.flatMap(judge.calls)
            Workers.run(min(settings.workers, max(1, calls.count))) {
                while true {
                    let index = next.withLock { next in
                        defer { next += 1 }
                        return next
                    }
                    guard index < calls.count else { return }
                    carryOut(calls[index])
                }
            }
            alone.flatMap(judge.calls).forEach(carryOut)
            runWorkflows(judge, keep)
            if stop.reason == nil { confirmTwins(judge, ledger) }
        }
        var record = record(ledger, start.duration(to: clock.now), abortReason ?? stop.reason)
        record.endedEarly = stop.reason
        observe(.finished(record))
        return record
    }

    /// Carries out the workflows, one after the other: each is a sequence, and may lean on others.
    private func runWorkflows(_ judge: CaseRunner, _ keep: (Row) -> Void) {
        var runner = WorkflowRunner(judge: judge)
        for workflow in plan.workflows where stop.reason == nil { runner.run(workflow).forEach(keep) }
    }

    /// The plan with a clause about the latency of every operation's answers.
    private static func withLatency(_ plan: Plan) -> Plan {
        var plan = plan
        let operations = Set(plan.cases.map(\.operation))
        plan.responseConstraints += plan.contract.operations.filter { operations.contains($0.id) }.map { operation in
            ResponseConstraint(
                operation: operation.id,
                outcome: ResponseConstraint.anyOutcome,
                pointer: JSONPointer(),
                constraint: "latency",
                detail: nil,
                facts: [],
                reference: operation.reference
            )
        }
        return plan
    }

    /// The cases that others lean on, in an order in which each comes after those it leans on; those that nothing may come in
    /// between of; and all others.
    private func split() -> (leaning: [Case], free: [Case], alone: [Case]) {
        let byID = Dictionary(plan.cases.map { ($0.id, $0) }) { first, _ in first }
        var leaning: [Case] = []
        var placed: Set<String> = []
        func place(_ id: String) {
            guard let testCase = byID[id], placed.insert(id).inserted else { return }
            for support in testCase.setup + (testCase.twin.map { [$0] } ?? []) { place(support) }
            leaning.append(testCase)
        }
        for testCase in plan.cases {
            for support in testCase.setup + (testCase.twin.map { [$0] } ?? []) { place(support) }
        }
        if leaning.isEmpty, let first = plan.cases.first { place(first.id) }
        let others = plan.cases.filter { !placed.contains($0.id) }
        return (leaning, others.filter { !$0.isSuccession }, others.filter(\.isSuccession))
    }

    /// Sends each operation's twin a last time: when it is no longer accepted, refusals in between prove nothing.
    private func confirmTwins(_ judge: CaseRunner, _ ledger: Ledger) {
        for operation in plan.contract.operations {
            let refusals = plan.cases.filter { testCase in
                guard testCase.operation == operation.id, case .reject = testCase.expectation else { return false }
                return ledger.row(testCase.id)?.state == .enforced
            }
            guard
                let twin = plan.cases.first(where: {
                    $0.operation == operation.id && $0.twin == nil && $0.expectation == .accept
                }),
                !refusals.isEmpty, ledger.refusal(of: twin.id) == "", let refusal = judge.refusal(of: twin)
            else { continue }
            ledger.blockRefusals(
                of: operation.id,
                ids: refusals.map(\.id),
                reason: "after these cases their twin \(twin.id) was no longer accepted: \(refusal)"
            )
        }
    }

    /// Why a clause about answers was not judged: its outcome did not occur, or no answer had what it is about.
    private func reason(_ clause: ResponseConstraint, _ occurred: Set<String>) -> String {
        if occurred.contains("\(clause.operation) \(clause.outcome)") {
            return "no answer had what this clause is about"
        }
        guard plan.contract.operation(clause.operation)?.outcome(named: clause.outcome)?.kind == .failure else {
            return "no answer was the outcome \(clause.outcome)"
        }
        return
            "no answer was the outcome \(clause.outcome); --given \(clause.outcome) judges an environment in that state"
    }

    private func record(_ ledger: Ledger, _ duration: Duration, _ abortReason: String?) -> RunRecord {
        let documents = plan.contract.documents
        let occurred = Set(
            plan.responseConstraints.filter { ledger.clauseRow($0.id) != nil }.map { "\($0.operation) \($0.outcome)" }
        )
        var rows: [Row] = plan.cases.map { testCase in
            ledger.row(testCase.id)
                ?? Row(
                    testCase,
                    documents,
                    state: .notExercised,
                    reason: abortReason ?? "the run ended before the case"
                )
        }
        rows += plan.workflows.flatMap(\.rows).map { row in
            ledger.row(row.id)
                ?? Row(row, documents, state: .notExercised, reason: abortReason ?? "the run ended before the workflow")
        }
        rows += plan.responseConstraints.map { clause in
            ledger.clauseRow(clause.id)
                ?? Row(
                    clause,
                    documents,
                    state: .notExercised,
                    reason: abortReason ?? reason(clause, occurred)
                )
        }
        rows += ledger.clauseRows(beyond: Set(plan.responseConstraints.map(\.id)))
        rows += plan.skips.map { Row($0, documents) }
        return RunRecord(
            contract: plan.contract.name,
            title: plan.contract.title,
            version: plan.contract.version,
            digest: plan.contract.digest,
            target: settings.target,
            seed: plan.seed,
            toolVersion: settings.toolVersion,
            startedAt: settings.startedAt,
            duration: duration,
            rows: rows,
            requestCount: executor.pacer.sent
        )
    }
}

extension Case {
    /// Whether it matters which request comes before the one that is judged.
    fileprivate var isSuccession: Bool {
        if case .succession = procedure { true } else { false }
    }
}
