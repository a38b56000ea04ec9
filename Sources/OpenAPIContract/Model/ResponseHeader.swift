import HTTPMessages
package import JSONSchema

/// A header field that a response is documented to carry.
///
/// Source: OpenAPI 3.1.1 section 4.8.21 (Header Object).
package struct ResponseHeader: Sendable {
    /// As the contract writes it; names of fields are the same in any letter case (RFC 9110 section 5.1).
    package let name: String
    package let isRequired: Bool
    /// Nil where the contract gives none.
    package let schema: SchemaView?
    /// `schema` ready to judge instances.
    package let compiled: CompiledSchema?
    /// The key under `content`; nil where the value is written in the style `simple`.
    package let mediaType: String?
    /// Whether members of an object are written `name=value`.
    package let explode: Bool
    /// The value that the documents show, if any.
    package let example: Example?
    package let facts: [String]
    /// Keyword or pseudo-keyword to certainty, as `x-certainty` on the header gives it.
    package let certainty: [String: Certainty]
    /// The Header Object.
    package let reference: NodeReference

    package init(
        name: String,
        isRequired: Bool,
        schema: SchemaView?,
        compiled: CompiledSchema?,
        mediaType: String?,
        explode: Bool,
        example: Example?,
        facts: [String],
        certainty: [String: Certainty],
        reference: NodeReference
    ) {
        self.name = name
        self.isRequired = isRequired
        self.schema = schema
        self.compiled = compiled
        self.mediaType = mediaType
        self.explode = explode
        self.example = example
        self.facts = facts
        self.certainty = certainty
        self.reference = reference
    }

    /// Whether an answer without the field breaks the contract: it is required, and the documents state or show that.
    package var isDemanded: Bool {
        isRequired && [.documented, .sample].contains(certainty["presence"] ?? .documented)
    }

    /// Whether the value is a JSON text.
    package var isJSON: Bool { mediaType.flatMap(MediaType.init)?.isJSON ?? false }

    /// How sure they are of a keyword of its schema, or of the schema of a part of its value.
    package func certainty(of keyword: String, in schema: SchemaView) -> Certainty {
        certainty["value"] ?? certainty[keyword] ?? schema.certainty(of: keyword)
    }

    /// Whether the field tells how the message itself is carried, so that what sends the answer makes it.
    ///
    /// Source: RFC 9110 sections 6.6.1, 7.6.1, 7.8 and 8.4; RFC 9112 section 6.
    package var isOfTheMessage: Bool { Self.ofTheMessage.contains(name.lowercased()) }

    private static let ofTheMessage: Set<String> = [
        "connection", "content-encoding", "content-length", "content-type", "date", "keep-alive", "te", "trailer",
        "transfer-encoding", "upgrade",
    ]
}
