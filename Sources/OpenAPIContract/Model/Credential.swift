/// A credential that an operation asks for: an API key in a field or the query.
package struct Credential: Sendable {
    /// The key under `securitySchemes`.
    package let scheme: String
    /// The name of the field or query parameter that carries it: `api-key`.
    package let name: String
    package let location: Parameter.Location
    package let facts: [String]
    package let certainty: [String: Certainty]
    package let reference: NodeReference

    package init(
        scheme: String,
        name: String,
        location: Parameter.Location,
        facts: [String],
        certainty: [String: Certainty],
        reference: NodeReference
    ) {
        self.scheme = scheme
        self.name = name
        self.location = location
        self.facts = facts
        self.certainty = certainty
        self.reference = reference
    }
}
