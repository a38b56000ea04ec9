/// One numbered fact of an API's documents.
package struct Fact: Sendable, Hashable {
    package let id: String
    package let statement: String
    /// The document that states it.
    package let document: String
    package let certainty: Certainty
    /// The other readings of a contradicted fact.
    package let alternatives: [String]
    /// Why no node of the contract can carry the fact, if none can.
    package let notExpressible: String?
    /// Why no case and no check can show the fact, if none can.
    package let unexercised: String?
    package let reference: NodeReference

    package init(
        id: String,
        statement: String,
        document: String,
        certainty: Certainty,
        alternatives: [String],
        notExpressible: String?,
        unexercised: String?,
        reference: NodeReference
    ) {
        self.id = id
        self.statement = statement
        self.document = document
        self.certainty = certainty
        self.alternatives = alternatives
        self.notExpressible = notExpressible
        self.unexercised = unexercised
        self.reference = reference
    }
}
