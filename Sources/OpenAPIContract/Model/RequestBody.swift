import HTTPMessages

/// The body that an operation takes.
package struct RequestBody: Sendable {
    package let isRequired: Bool
    /// The media type that is sent: the first that is JSON, else the first.
    package let mediaType: String
    /// The others that the contract allows.
    package let otherMediaTypes: [String]
    package let schema: SchemaView
    package let examples: [Example]
    package let facts: [String]
    /// Pseudo-keyword (`media-type`, `presence`) to certainty.
    package let certainty: [String: Certainty]
    package let policy: ViolationPolicy
    package let reference: NodeReference

    /// Whether the body is a JSON text.
    package var isJSON: Bool { MediaType(mediaType)?.isJSON == true }

    package init(
        isRequired: Bool,
        mediaType: String,
        otherMediaTypes: [String],
        schema: SchemaView,
        examples: [Example],
        facts: [String],
        certainty: [String: Certainty],
        policy: ViolationPolicy,
        reference: NodeReference
    ) {
        self.isRequired = isRequired
        self.mediaType = mediaType
        self.otherMediaTypes = otherMediaTypes
        self.schema = schema
        self.examples = examples
        self.facts = facts
        self.certainty = certainty
        self.policy = policy
        self.reference = reference
    }
}
