package import MockServer
package import OpenAPIContract

/// A mock with one fault planted on purpose: what a suite for the contract must find.
package struct Mutant: Sendable, Identifiable {
    /// How the fault is planted.
    package enum Change: Sendable {
        /// The mock serves a contract that was changed; it is judged by the contract as it was.
        case contract([ContractEdit])
        /// The mock's answers of the mutant's outcome are changed on their way out.
        case answer(@Sendable (inout MockAnswer) -> Void)
    }

    /// Operation, place, operator and variant: `create-brand/body/brand_name/shifted-bound/max-length-101`.
    package let id: String
    package let family: MutantFamily
    package let operation: String
    /// The documented outcome whose answers are wrong; nil where the fault lies in what is asked of requests.
    package let outcome: String?
    /// What the server does wrong, in one sentence.
    package let summary: String
    /// The clause of the contract that is broken.
    package let reference: NodeReference
    package let change: Change
}
