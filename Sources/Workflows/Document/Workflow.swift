package import OpenAPIContract

/// A sequence of steps towards one objective.
///
/// Source: Arazzo 1.0.1, Workflow Object.
package struct Workflow: Sendable, Identifiable {
    package let id: String
    package let summary: String
    /// The JSON Schema of the inputs; nil where there are none.
    package let inputs: SchemaView?
    /// The ids of the workflows that must have ended well before.
    package let dependencies: [String]
    package let steps: [Step]
    package let outputs: [Output]
    package let reference: NodeReference

    /// The ids of the workflows that steps and actions call.
    package var calledWorkflows: [String] {
        steps.flatMap { step -> [String] in
            let actions = (step.onSuccess + step.onFailure).compactMap { action -> String? in
                if case .workflow(let id) = action.target { id } else { nil }
            }
            guard case .workflow(let id) = step.target else { return actions }
            return [id] + actions
        }
    }

    package func step(_ id: String) -> Step? { steps.first { $0.id == id } }

    /// What the workflow judges: one row of the ledger for each expectation and criterion.
    package var rows: [WorkflowRow] {
        steps.flatMap { step in
            let expectation = step.expectation == nil ? [] : [row(step, Step.expectationName, nil)]
            return expectation + step.criteria.map { row(step, $0.name, $0) }
        }
    }

    private func row(_ step: Step, _ name: String, _ criterion: Criterion?) -> WorkflowRow {
        let subject = criterion?.condition ?? "the step is answered with \(step.expectation ?? "")"
        return WorkflowRow(
            id: "workflow/\(id)/\(step.id)/\(name)",
            operation: step.operation ?? "workflow/\(id)",
            step: step.id,
            name: name,
            summary: "\(step.summary): \(subject)",
            facts: criterion.map(\.facts).flatMap { $0.isEmpty ? nil : $0 } ?? step.facts,
            reference: criterion?.reference ?? step.reference.appending("x-expect")
        )
    }
}

/// A name for a value that a step or workflow gives.
package struct Output: Sendable, Hashable {
    package let name: String
    package let expression: Expression
}
