package import JSONText

/// How a passage through a workflow went.
package struct WorkflowEnding: Sendable {
    package let inputs: JSONObject
    /// The steps in the order in which they were carried out.
    package internal(set) var visits: [StepVisit] = []
    package private(set) var outputs = JSONObject()
    /// Why the workflow did not end well; nil where it did.
    package private(set) var failure: String?

    init(inputs: JSONObject) {
        self.inputs = inputs
    }

    /// The same passage, come to its end.
    func ended(_ workflow: Workflow, _ scope: Scope) -> WorkflowEnding {
        var ending = self
        for output in workflow.outputs { ending.outputs[output.name] = scope.value(of: output.expression) }
        return ending
    }

    func failed(_ reason: String) -> WorkflowEnding {
        var ending = self
        ending.failure = reason
        return ending
    }

    /// What other workflows may name of this one; nil where it did not end well.
    package var completed: Scope.Completed? {
        failure == nil ? Scope.Completed(inputs: inputs, outputs: outputs) : nil
    }
}
