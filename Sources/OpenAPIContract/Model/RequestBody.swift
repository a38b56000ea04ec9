/// The body that an operation takes.
package struct RequestBody: Sendable {
    package let isRequired: Bool
    /// The one media type of the contract: `application/json`.
    package let mediaType: String
    package let schema: SchemaView
    package let examples: [Example]
    package let facts: [String]
    /// Pseudo-keyword (`media-type`, `presence`) to certainty.
    package let certainty: [String: Certainty]
    package let policy: ViolationPolicy
    package let reference: NodeReference

    package init(
        isRequired: Bool,
        mediaType: String,
        schema: SchemaView,
        examples: [Example],
        facts: [String],
        certainty: [String: Certainty],
        policy: ViolationPolicy,
        reference: NodeReference
    ) {
        self.isRequired = isRequired
        self.mediaType = mediaType
        self.schema = schema
        self.examples = examples
        self.facts = facts
        self.certainty = certainty
        self.policy = policy
        self.reference = reference
    }
}
