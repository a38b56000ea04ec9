package import JSONText

/// An example of a request or an answer, as an OpenAPI Example Object gives it.
package struct Example: Sendable, Hashable {
    /// The key under `examples`: `sample`, or the name of the outcome.
    package let name: String
    package let summary: String
    /// The value as the document gives it, placeholders and all.
    package let value: JSONValue
    /// Whether runs of X in it are placeholders (`x-masked`).
    package let isMasked: Bool
    package let facts: [String]
    /// The Example Object itself.
    package let reference: NodeReference
    /// Where the value stands: the member `value` of the Example Object.
    package let valueReference: NodeReference

    package init(
        name: String,
        summary: String,
        value: JSONValue,
        isMasked: Bool,
        facts: [String],
        reference: NodeReference,
        valueReference: NodeReference? = nil
    ) {
        self.name = name
        self.summary = summary
        self.value = value
        self.isMasked = isMasked
        self.facts = facts
        self.reference = reference
        self.valueReference = valueReference ?? reference.appending("value")
    }
}
