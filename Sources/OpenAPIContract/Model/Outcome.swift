package import JSONSchema

/// A documented outcome of an operation: the success, or one named error.
package struct Outcome: Sendable {
    package enum Kind: String, Sendable, Hashable {
        case success, failure
    }

    /// What a failure is about where no request brings it by what it carries.
    package enum Concern: String, Sendable, Hashable {
        /// The account or the environment as a whole, whatever a request asks for.
        case account
        /// Something behind the server, which fails at one moment and not at another.
        case moment
    }

    /// The name of `x-outcome`; `status-<key>` for a response without one.
    package let name: String
    package let kind: Kind
    /// Nil where a request may bring it.
    package let concern: Concern?
    /// The forms it may take; at least one.
    package let variants: [OutcomeVariant]
    package let examples: [Example]
    package let facts: [String]
    package let reference: NodeReference

    package init(
        name: String,
        kind: Kind,
        concern: Concern? = nil,
        variants: [OutcomeVariant],
        examples: [Example],
        facts: [String],
        reference: NodeReference
    ) {
        self.name = name
        self.kind = kind
        self.concern = concern
        self.variants = variants
        self.examples = examples
        self.facts = facts
        self.reference = reference
    }
}

/// One form of an outcome: under which status, as which media type, with which body.
package struct OutcomeVariant: Sendable {
    package let status: StatusPattern
    /// The key under `content`; nil for a response without a body.
    package let mediaType: String?
    /// Whether another media type is a fault (`x-certainty` `media-type` of the response).
    package let mediaTypeCertainty: Certainty
    package let schema: SchemaView?
    /// `schema` ready to judge instances.
    package let compiled: CompiledSchema?
    /// The header fields that the response object around it states; never `Content-Type`.
    package let headers: [ResponseHeader]
    /// The facts of the response object around it.
    package let facts: [String]
    /// The schema of the outcome; the response object where there is none.
    package let reference: NodeReference

    package init(
        status: StatusPattern,
        mediaType: String?,
        mediaTypeCertainty: Certainty,
        schema: SchemaView?,
        compiled: CompiledSchema?,
        headers: [ResponseHeader],
        facts: [String],
        reference: NodeReference
    ) {
        self.status = status
        self.mediaType = mediaType
        self.mediaTypeCertainty = mediaTypeCertainty
        self.schema = schema
        self.compiled = compiled
        self.headers = headers
        self.facts = facts
        self.reference = reference
    }
}
