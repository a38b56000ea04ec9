import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract
import Threads
import Workflows

/// Sends the steps of one passage through a workflow, and keeps what came back.
final class WorkflowSender: WorkflowEnvironment {
    /// An answer and what it says.
    struct Exchanged: Sendable {
        let step: String
        let answer: Answer
        /// What the answer says of the step's expectation; nil where it expects nothing.
        let verdict: CaseVerdict?
        let clauses: [ClauseResult]
    }

    private let executor: CaseExecutor
    private let planned: [String: PlannedWorkflow]
    private let workflow: String
    private let log = Monitor<[Exchanged]>([])
    private let clash = Monitor<(first: String, second: String)?>(nil)

    init(executor: CaseExecutor, workflow: String) {
        self.executor = executor
        self.workflow = workflow
        planned = Dictionary(executor.plan.workflows.map { ($0.id, $0) }) { first, _ in first }
    }

    /// What was exchanged so far, in order.
    var exchanged: [Exchanged] { log.withLock { $0 } }

    /// Two inputs that must differ and do not: the profile has too few numbers, or the user pinned both.
    var clashingInputs: (first: String, second: String)? { clash.withLock { $0 } }

    var patience: Double {
        let (seconds, attoseconds) = executor.settings.patience.components
        return Double(seconds) + Double(attoseconds) / 1e18
    }

    func inputs(of workflow: Workflow, given: JSONObject) -> JSONObject {
        guard let planned = planned[workflow.id] else { return given }
        var inputs = executor.builder.prepare(planned.inputs).body?.objectValue ?? JSONObject()
        for (name, value) in given { inputs[name] = value }
        if let found = planned.clash(in: inputs) { clash.withLock { $0 = $0 ?? found } }
        return inputs
    }

    func pause(seconds: Double) { Pause.wait(.seconds(seconds)) }

    func send(_ request: StepRequest, for step: Step) -> StepReply? {
        guard clashingInputs == nil, let book = executor.books[request.operation] else { return nil }
        let operation = book.operation
        let expectation = Self.expectation(of: step, operation)
        executor.announce("workflow/\(workflow)/\(step.id)")
        let prepared = executor.builder.prepare(RequestRecipe(request, to: operation))
        // A sequence cannot be begun again in its midst, so nothing may be lost with a connection that was used before.
        guard let answer = executor.send(prepared, book, on: .new, expecting: expectation) else { return nil }
        let verdict = step.expectation.map { _ in CaseJudge.judge(expectation, answer) }
        let clauses = executor.clauses(
            of: [answer],
            stepCase(step, operation, expectation),
            verdict ?? CaseVerdict(state: .tolerated)
        )
        log.withLock { $0.append(Exchanged(step: step.id, answer: answer, verdict: verdict, clauses: clauses)) }
        let isAsExpected = answer.response != nil && verdict?.state ?? .enforced == .enforced
        return StepReply(exchange: Self.exchange(request, answer), isAsExpected: isAsExpected)
    }

    private static func expectation(of step: Step, _ operation: Operation) -> Expectation {
        guard let name = step.expectation else { return .tolerate(reason: "the step expects no outcome") }
        return operation.outcome(named: name)?.kind == .success ? .accept : .outcome(name)
    }

    /// The step as a case, for checks of answers.
    private func stepCase(_ step: Step, _ operation: Operation, _ expectation: Expectation) -> Case {
        Case(
            operation: operation.id,
            site: .request,
            constraint: "workflow",
            side: "\(workflow)/\(step.id)",
            summary: step.summary,
            facts: step.facts,
            reference: step.reference,
            procedure: .single(RequestRecipe(StepRequest.empty(operation.id), to: operation)),
            expectation: expectation,
            // A step that only prepares has no row that tells when no whole answer comes.
            twin: step.isSetup ? nil : operation.id
        )
    }

    private static func exchange(_ request: StepRequest, _ answer: Answer) -> StepExchange {
        let sent = answer.prepared.request
        return StepExchange(
            url: sent.target,
            method: sent.method,
            parameters: request.parameters,
            requestFields: sent.fields,
            requestBody: answer.prepared.body,
            statusCode: answer.response?.status,
            responseFields: answer.response?.fields ?? HTTPFields(),
            responseBody: answer.body.value
                ?? answer.response.flatMap { $0.body.isEmpty ? nil : .string(String(decoding: $0.body, as: UTF8.self)) }
        )
    }
}
