package import OpenAPIContract

/// Everything that a contract implies: the cases in the order in which they are sent, and what was not derived.
package struct Plan: Sendable {
    /// Something that the contract states and no case exercises.
    package struct Skip: Sendable, Hashable, Identifiable {
        /// Like a case's id, so that it has its own row in the ledger.
        package let id: String
        package let operation: String
        package let reason: String
        package let facts: [String]
        package let reference: NodeReference

        package init(id: String, operation: String, reason: String, facts: [String], reference: NodeReference) {
            self.id = id
            self.operation = operation
            self.reason = reason
            self.facts = facts
            self.reference = reference
        }
    }

    package let contract: Contract
    package let seed: UInt64
    package var cases: [Case]
    package var skips: [Skip]
    package var responseConstraints: [ResponseConstraint]
    /// Each after those that it depends on.
    package var workflows: [PlannedWorkflow]

    package init(
        contract: Contract,
        seed: UInt64,
        cases: [Case],
        skips: [Skip],
        responseConstraints: [ResponseConstraint],
        workflows: [PlannedWorkflow] = []
    ) {
        self.contract = contract
        self.seed = seed
        self.cases = cases
        self.skips = skips
        self.responseConstraints = responseConstraints
        self.workflows = workflows
    }
}
