package import JSONText
import OpenAPIContract
package import Workflows

/// A workflow that is to be carried out, and what it judges.
package struct PlannedWorkflow: Sendable, Identifiable {
    package let workflow: Workflow
    /// The rows that the selection takes.
    package let rows: [WorkflowRow]
    /// The inputs as the body of a recipe that is never sent: slots are filled like those of any request.
    package let inputs: RequestRecipe
    /// The names of inputs that must all differ: numbers of people, values that are fresh each time.
    package let distinct: [String]

    package var id: String { workflow.id }

    /// Two inputs that must differ and do not; nil where all differ.
    package func clash(in inputs: JSONObject) -> (first: String, second: String)? {
        var seen: [JSONValue: String] = [:]
        for name in distinct {
            guard let value = inputs[name] else { continue }
            if let first = seen[value] { return (first, name) }
            seen[value] = name
        }
        return nil
    }
}
