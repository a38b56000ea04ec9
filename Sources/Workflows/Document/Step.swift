package import OpenAPIContract

/// One call of an operation or of another workflow.
///
/// Source: Arazzo 1.0.1, Step Object.
package struct Step: Sendable, Identifiable {
    /// What a step calls.
    package enum Target: Sendable, Hashable {
        /// The id of an operation of the contract.
        case operation(String)
        /// The id of a workflow.
        case workflow(String)
    }

    /// The name of the row about `x-expect`.
    package static let expectationName = "outcome"

    package let id: String
    package let summary: String
    package let target: Target
    package let parameters: [StepParameter]
    package let body: StepBody?
    /// The documented outcome that must answer the step (`x-expect`); nil where any may.
    package let expectation: String?
    /// Whether the expected answer only prepares (`x-setup`): where another comes, the rest is blocked, and nobody is accused.
    package let isSetup: Bool
    package let criteria: [Criterion]
    /// The step's own actions, then those of the workflow that it does not override.
    package let onSuccess: [StepAction]
    package let onFailure: [StepAction]
    package let outputs: [Output]
    package let facts: [String]
    package let reference: NodeReference

    package var operation: String? { if case .operation(let id) = target { id } else { nil } }
}

/// A parameter of a step; an input of the workflow that it calls where it has no location.
///
/// Source: Arazzo 1.0.1, Parameter Object.
package struct StepParameter: Sendable, Hashable {
    package let location: Parameter.Location?
    package let name: String
    package let value: ValueTemplate
}
