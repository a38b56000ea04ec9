package import OpenAPIContract

/// One thing that a workflow judges; a row of the ledger.
package struct WorkflowRow: Sendable, Hashable, Identifiable {
    /// Stable and readable: `workflow/register-then-list/list/same-id`.
    package let id: String
    /// The operation that the step calls; the workflow's own id where it calls a workflow.
    package let operation: String
    package let step: String
    /// The criterion's name in the step, or `outcome`.
    package let name: String
    package let summary: String
    package let facts: [String]
    package let reference: NodeReference
}
