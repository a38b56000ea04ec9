package import OpenAPIContract

/// Something wrong in a workflow document, and where.
package struct WorkflowFault: Error, Sendable, Hashable {
    /// What sort of fault it is, as lint names it; raw values never change.
    package enum Rule: String, Sendable, Hashable, CaseIterable {
        /// A member is missing, unknown or of the wrong type.
        case form = "workflow-form"
        /// A condition or runtime expression does not parse.
        case expression = "workflow-expression"
        /// An expression names an input, step, output or workflow that is not there.
        case name = "workflow-name"
        /// A step calls an operation that the contract does not have, or not as it must be called.
        case operation = "workflow-operation"
        /// A step can never be reached.
        case unreached = "workflow-unreached"
        /// Workflows depend on each other in a circle.
        case circular = "workflow-circular"
    }

    package let rule: Rule
    package let place: NodeReference
    package let message: String
}
