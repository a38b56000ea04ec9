package import JSONText
package import OpenAPIContract

/// One clause that every answer of an outcome must hold; a row of the ledger of its own.
package struct ResponseConstraint: Sendable, Hashable, Identifiable {
    /// Stands in place of an outcome's name for what every answer must hold: `http`, `leak`, `latency`.
    package static let anyOutcome = "any"

    /// Constraints that are not about a place in the body.
    private static let aboutTheWholeAnswer: Set<String> = [
        "status", "media-type", "well-formed", "schema", "http", "leak", "latency",
    ]

    /// Stable and readable: `create-brand/response/success/body/data/brand_id/format`, `add-item/response/success/header/ETag/pattern`.
    package let id: String
    package let operation: String
    package let outcome: String
    /// The header field that it is about, as the contract writes it; nil for the body and the whole answer.
    package let header: String?
    /// Where in the answer's body, or in the header's value; items stand as `*`.
    ///
    /// Root for status, media type and the like.
    package let pointer: JSONPointer
    /// The keyword in kebab-case (`required`, `type`, `const`, `format`), or the check (`status`, `media-type`, `echo`, `unique`,
    /// `belongs-to`, `mentions`).
    package let constraint: String
    /// For `required`: the member that must be there, nil for the header field itself; for other keywords the title of the schema, if any.
    package let detail: String?
    package let facts: [String]
    /// The keyword's own place in the contract.
    package let reference: NodeReference

    package init(
        operation: String,
        outcome: String,
        header: String? = nil,
        pointer: JSONPointer,
        constraint: String,
        detail: String?,
        facts: [String],
        reference: NodeReference
    ) {
        var id = "\(operation)/response/\(outcome)"
        if let header {
            id += "/header/\(header)\(pointer)"
        } else if !Self.aboutTheWholeAnswer.contains(constraint) {
            id += "/body\(pointer)"
        }
        if let detail, constraint == "required" { id += "/\(detail)" }
        id += "/\(constraint)"
        if let detail, constraint != "required" { id += "/\(detail)" }
        self.id = id
        self.operation = operation
        self.outcome = outcome
        self.header = header
        self.pointer = pointer
        self.constraint = constraint
        self.detail = detail
        self.facts = facts
        self.reference = reference
    }
}
