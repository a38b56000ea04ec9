import OpenAPIContract

/// Finds what is wrong with workflows that can be read: names that lead nowhere, steps that are never reached.
struct WorkflowCheck {
    let contract: Contract
    let workflows: [Workflow]

    func faults() -> [WorkflowFault] {
        var ids: Set<String> = []
        return workflows.flatMap { workflow -> [WorkflowFault] in
            let double =
                ids.insert(workflow.id).inserted
                ? [] : [fault(.form, workflow, "another workflow is called \(workflow.id)")]
            return double + dependencyFaults(workflow) + stepFaults(workflow) + nameFaults(workflow)
                + Reachability(workflow: workflow).unreached.map {
                    WorkflowFault(
                        rule: .unreached,
                        place: $0.reference.appending("stepId"),
                        message: "no way through \(workflow.id) leads to the step \($0.id)"
                    )
                }
        }
    }

    private func dependencyFaults(_ workflow: Workflow) -> [WorkflowFault] {
        var faults = workflow.dependencies.filter { id in !workflows.contains { $0.id == id } }.map {
            fault(.name, workflow, "it depends on \($0), and there is no such workflow")
        }
        var reached: Set<String> = []
        var waiting = workflow.dependencies
        while let id = waiting.popLast() {
            guard reached.insert(id).inserted else { continue }
            waiting += workflows.first { $0.id == id }?.dependencies ?? []
        }
        if reached.contains(workflow.id) {
            faults.append(fault(.circular, workflow, "\(workflow.id) depends on itself"))
        }
        return faults
    }

    private func stepFaults(_ workflow: Workflow) -> [WorkflowFault] {
        var ids: Set<String> = []
        var faults: [WorkflowFault] = []
        for step in workflow.steps {
            if !ids.insert(step.id).inserted { faults.append(fault(.form, step, "another step is called \(step.id)")) }
            var names: Set<String> = [Step.expectationName]
            for criterion in step.criteria where !names.insert(criterion.name).inserted {
                faults.append(
                    WorkflowFault(
                        rule: .form,
                        place: criterion.reference,
                        message: "another criterion of the step is called \(criterion.name)"
                    )
                )
            }
            switch step.target {
            case .workflow(let id):
                if !workflows.contains(where: { $0.id == id }) {
                    faults.append(fault(.name, step, "there is no workflow \(id)"))
                }
            case .operation(let id):
                if let operation = contract.operation(id) { faults += callFaults(step, operation) }
            }
            faults += actionFaults(step, workflow)
        }
        return faults
    }

    /// A parameter that the operation does not have, or demands and does not get; an outcome that it does not document.
    private func callFaults(_ step: Step, _ operation: Operation) -> [WorkflowFault] {
        var faults: [WorkflowFault] = []
        for parameter in step.parameters {
            let isKnown =
                operation.parameters.contains { $0.name == parameter.name && $0.location == parameter.location }
                || operation.credentials.contains { $0.name == parameter.name && $0.location == parameter.location }
                || parameter.location == .header
            if !isKnown {
                faults.append(fault(.operation, step, "\(operation.id) has no parameter \(parameter.name) there"))
            }
        }
        for parameter in operation.parameters where parameter.isRequired {
            if !step.parameters.contains(where: { $0.name == parameter.name && $0.location == parameter.location }) {
                faults.append(fault(.operation, step, "\(operation.id) needs the parameter \(parameter.name)"))
            }
        }
        if let expectation = step.expectation, operation.outcome(named: expectation) == nil {
            let known = operation.outcomes.map(\.name).joined(separator: ", ")
            faults.append(
                fault(.operation, step, "\(operation.id) documents no outcome \(expectation); there are \(known)")
            )
        }
        return faults
    }

    private func actionFaults(_ step: Step, _ workflow: Workflow) -> [WorkflowFault] {
        (step.onSuccess + step.onFailure).compactMap { action in
            switch action.target {
            case .step(let id) where workflow.step(id) == nil:
                fault(.name, step, "the action \(action.name) leads to the step \(id), which is not there")
            case .workflow(let id) where !workflows.contains(where: { $0.id == id }):
                fault(.name, step, "the action \(action.name) leads to the workflow \(id), which is not there")
            default: nil
            }
        }
    }

    /// Inputs, steps, outputs and workflows that an expression names and that are not there.
    private func nameFaults(_ workflow: Workflow) -> [WorkflowFault] {
        var faults = workflow.outputs.compactMap { output in
            unknown(output.expression, workflow).map { fault(.name, workflow, $0) }
        }
        for step in workflow.steps {
            let actions = step.onSuccess + step.onFailure
            let criteria = step.criteria + actions.flatMap(\.criteria)
            for criterion in criteria {
                faults += criterion.expressions.compactMap { unknown($0, workflow) }.map {
                    WorkflowFault(rule: .name, place: criterion.reference, message: $0)
                }
            }
            let body = step.body.map { ($0.payload?.expressions ?? []) + $0.replacements.flatMap(\.value.expressions) }
            let expressions =
                step.parameters.flatMap(\.value.expressions) + (body ?? []) + step.outputs.map(\.expression)
            faults += expressions.compactMap { unknown($0, workflow) }.map { fault(.name, step, $0) }
        }
        return faults
    }

    private func unknown(_ expression: Expression, _ workflow: Workflow) -> String? {
        let isThere: Bool =
            switch expression.root {
            case .inputs: has(expression, workflow.inputs?.properties.map(\.name))
            case .step(let id): has(expression, workflow.step(id)?.outputs.map(\.name))
            case .workflowInputs(let id):
                has(expression, workflows.first { $0.id == id }?.inputs?.properties.map(\.name))
            case .workflowOutputs(let id): has(expression, workflows.first { $0.id == id }?.outputs.map(\.name))
            case .url, .method, .statusCode, .request, .response, .outputs: true
            }
        return isThere ? nil : "\(expression) names nothing that is there"
    }

    /// Whether the name, or what stands before one of its dots, is among the names.
    private func has(_ expression: Expression, _ names: [String]?) -> Bool {
        (names ?? []).contains { expression.name == $0 || expression.name.hasPrefix($0 + ".") }
    }

    private func fault(_ rule: WorkflowFault.Rule, _ workflow: Workflow, _ message: String) -> WorkflowFault {
        WorkflowFault(rule: rule, place: workflow.reference.appending("workflowId"), message: message)
    }

    private func fault(_ rule: WorkflowFault.Rule, _ step: Step, _ message: String) -> WorkflowFault {
        WorkflowFault(rule: rule, place: step.reference.appending("stepId"), message: message)
    }
}
