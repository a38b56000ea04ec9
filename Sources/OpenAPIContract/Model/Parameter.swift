package import JSONText

/// A parameter of an operation outside its body.
package struct Parameter: Sendable {
    /// Where a parameter stands in the request.
    package enum Location: String, Sendable, Hashable, CaseIterable {
        case path, query, header, cookie
    }

    package let name: String
    package let location: Location
    package let isRequired: Bool
    package let schema: SchemaView
    /// The media type of the value where `content` gives the schema; nil where `style` says how it is written.
    package let mediaType: String?
    /// OpenAPI's `style`; the default of the location where the contract gives none.
    package let style: String
    package let explode: Bool
    /// The value that the documents show, if any.
    package let example: JSONValue?
    package let facts: [String]
    /// Keyword or pseudo-keyword to certainty, as `x-certainty` on the parameter gives it.
    package let certainty: [String: Certainty]
    package let policy: ViolationPolicy
    package let reference: NodeReference

    package init(
        name: String,
        location: Location,
        isRequired: Bool,
        schema: SchemaView,
        mediaType: String? = nil,
        style: String,
        explode: Bool,
        example: JSONValue?,
        facts: [String],
        certainty: [String: Certainty],
        policy: ViolationPolicy,
        reference: NodeReference
    ) {
        self.name = name
        self.location = location
        self.isRequired = isRequired
        self.schema = schema
        self.mediaType = mediaType
        self.style = style
        self.explode = explode
        self.example = example
        self.facts = facts
        self.certainty = certainty
        self.policy = policy
        self.reference = reference
    }
}
