import JSONText

/// One passage through a workflow: steps, actions, outputs.
///
/// Source: Arazzo 1.0.1, Workflow Object, Step Object, Success Action Object, Failure Action Object.
package struct WorkflowPass<Environment: WorkflowEnvironment> {
    /// No sequence of actions goes on for longer.
    private let most = 1000
    /// No workflow calls workflows deeper.
    private let deepest = 16

    private let workflows: [String: Workflow]
    private let environment: Environment
    private let completed: [String: Scope.Completed]

    /// Creates a pass that may call any of the workflows and knows those that have ended well.
    package init(
        workflows: [String: Workflow],
        environment: Environment,
        completed: [String: Scope.Completed] = [:]
    ) {
        self.workflows = workflows
        self.environment = environment
        self.completed = completed
    }

    /// Carries the workflow out with inputs of the environment's.
    package func run(_ workflow: Workflow) -> WorkflowEnding {
        run(workflow, given: JSONObject(), depth: 0)
    }

    private func run(_ workflow: Workflow, given: JSONObject, depth: Int) -> WorkflowEnding {
        let inputs = environment.inputs(of: workflow, given: given)
        var scope = Scope(inputs: inputs, workflows: completed)
        var ending = WorkflowEnding(inputs: inputs)
        var retries = Retries(patience: environment.patience)
        var index = 0
        for _ in 0..<most {
            guard workflow.steps.indices.contains(index) else { return ending.ended(workflow, scope) }
            let step = workflow.steps[index]
            var visit = carryOut(step, &scope, depth: depth)
            visit.attempts = retries.count + 1
            let action = action(after: visit, scope, retries)
            if case .retry(let retry) = action?.kind, let action {
                environment.pause(seconds: retries.pause(action.name, retry, scope.exchange))
                if let first = retry.first { carryOut(first, of: workflow, &scope, depth: depth) }
                continue
            }
            retries = Retries(patience: environment.patience)
            ending.visits.append(visit)
            switch action?.kind {
            case .goto(.step(let id)):
                guard let target = workflow.steps.firstIndex(where: { $0.id == id }) else {
                    return ending.failed("there is no step \(id)")
                }
                index = target
            case .goto(.workflow(let id)):
                guard let target = workflows[id], depth < deepest else {
                    return ending.failed("there is no workflow \(id) to go to")
                }
                // A one-way transfer: how the other ends is how this one ends.
                let other = run(target, given: JSONObject(), depth: depth + 1)
                return other.failure.map { ending.failed("the workflow \(id): \($0)") } ?? ending.ended(workflow, scope)
            case .end: return visit.succeeded ? ending.ended(workflow, scope) : ending.failed(Self.reason(visit))
            case .retry, nil:
                guard visit.succeeded else { return ending.failed(Self.reason(visit)) }
                index += 1
            }
        }
        return ending.failed("the workflow did not end within \(most) steps")
    }

    /// The first action whose criteria hold; a retry that is used up is passed over.
    private func action(after visit: StepVisit, _ scope: Scope, _ retries: Retries) -> StepAction? {
        let actions = visit.succeeded ? visit.step.onSuccess : visit.step.onFailure
        return actions.first { action in
            if case .retry(let retry) = action.kind, retries.isUsedUp(action.name, retry) { return false }
            return action.criteria.allSatisfy { $0.holds(in: scope) }
        }
    }

    /// What a retry asks to be done before the next attempt.
    private func carryOut(_ target: StepAction.Target, of workflow: Workflow, _ scope: inout Scope, depth: Int) {
        switch target {
        case .step(let id):
            if let step = workflow.step(id) { _ = carryOut(step, &scope, depth: depth) }
        case .workflow(let id):
            if let other = workflows[id], depth < deepest { _ = run(other, given: JSONObject(), depth: depth + 1) }
        }
    }

    private func carryOut(_ step: Step, _ scope: inout Scope, depth: Int) -> StepVisit {
        scope.exchange = nil
        scope.outputs = JSONObject()
        let result: StepVisit.Result
        do {
            switch step.target {
            case .operation(let id): result = try call(id, step, &scope)
            case .workflow(let id): result = try call(workflow: id, step, &scope, depth: depth)
            }
        } catch {
            result = .impossible(error.reason)
        }
        var outputs = JSONObject()
        for output in step.outputs { outputs[output.name] = scope.value(of: output.expression) }
        scope.steps[step.id] = outputs
        return StepVisit(step: step, result: result)
    }

    private func call(_ operation: String, _ step: Step, _ scope: inout Scope) throws(ExpressionError)
        -> StepVisit.Result
    {
        var parameters: [StepRequest.Parameter] = []
        for parameter in step.parameters {
            guard let location = parameter.location else { continue }
            parameters.append(
                StepRequest.Parameter(
                    location: location,
                    name: parameter.name,
                    value: try parameter.value.value(in: scope)
                )
            )
        }
        let request = StepRequest(
            operation: operation,
            parameters: parameters,
            contentType: step.body?.contentType,
            payload: try step.body?.value(in: scope)
        )
        guard let reply = environment.send(request, for: step) else {
            throw ExpressionError(reason: "no further request may be sent")
        }
        scope.exchange = reply.exchange
        return reply.isAsExpected ? .judged(judgements(of: step, scope)) : .unexpected
    }

    private func call(workflow id: String, _ step: Step, _ scope: inout Scope, depth: Int) throws(ExpressionError)
        -> StepVisit.Result
    {
        guard let workflow = workflows[id], depth < deepest else {
            throw ExpressionError(reason: "there is no workflow \(id), or too many call each other")
        }
        var given = JSONObject()
        for parameter in step.parameters { given[parameter.name] = try parameter.value.value(in: scope) }
        let ending = run(workflow, given: given, depth: depth + 1)
        if let failure = ending.failure { throw ExpressionError(reason: "the workflow \(id) failed: \(failure)") }
        scope.outputs = ending.outputs
        return .judged(judgements(of: step, scope))
    }

    private func judgements(of step: Step, _ scope: Scope) -> [StepVisit.Judgement] {
        step.criteria.map { criterion in
            let evidence = criterion.evidence(in: scope).map { expression, value in
                "\(expression) is \(value.map(Excerpt.of) ?? "nothing")"
            }
            return StepVisit.Judgement(
                criterion: criterion,
                holds: criterion.holds(in: scope),
                evidence: evidence.joined(separator: ", ")
            )
        }
    }

    private static func reason(_ visit: StepVisit) -> String {
        switch visit.result {
        case .impossible(let reason): return "the step \(visit.step.id) could not be carried out: \(reason)"
        case .unexpected:
            return "the step \(visit.step.id) was not answered with \(visit.step.expectation ?? "a whole answer")"
        case .judged(let judgements):
            let open = judgements.filter { !$0.holds }.map(\.criterion.name)
            return "the step \(visit.step.id) failed: \(open.joined(separator: ", "))"
        }
    }
}
