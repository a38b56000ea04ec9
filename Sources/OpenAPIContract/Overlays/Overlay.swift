import JSONPath
import JSONText

/// A document of changes to an OpenAPI description: another reading of the documents, or a user's own.
///
/// Source: OpenAPI Overlay Specification 1.0.0
public struct Overlay: Sendable {
    /// One change: nodes that a query selects are merged with a value, or removed.
    ///
    /// Source: OpenAPI Overlay Specification 1.0.0, section 4.4.3 (Action Object)
    struct Action: Sendable {
        let target: PathQuery
        let update: JSONValue?
        let removes: Bool
        /// Where the action stands in the overlay.
        let pointer: JSONPointer
    }

    /// The name by which users ask for it: the file's name without `.overlay.json`.
    package let name: String
    /// `info.title`: what holds under this overlay.
    package let title: String
    /// The description that it is written for, as it stands there: a relative reference or a URL.
    package let extends: String?
    /// The facts of which it is a reading.
    package let facts: [String]
    let actions: [Action]
    let document: JSONDocument
}
