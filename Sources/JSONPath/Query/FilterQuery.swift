/// A query inside of a filter.
///
/// Source: RFC 9535 section 2.3.5.1
struct FilterQuery: Sendable {
    enum Origin: Sendable {
        /// The root of the whole value: `$`.
        case root
        /// The node that the filter looks at: `@`.
        case current
    }

    let origin: Origin
    let segments: [Segment]

    /// Whether the query can select at most one node, and is written as such a query must be.
    var isSingular: Bool { segments.allSatisfy(\.isSingular) }
}
