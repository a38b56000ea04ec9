/// One step of a query.
///
/// Source: RFC 9535 section 2.5
struct Segment: Sendable {
    enum Kind: Sendable {
        /// Selects among the children of a node.
        case child
        /// Selects among the children of a node and of all its descendants.
        case descendant
    }

    let kind: Kind
    let selectors: [Selector]
    /// Whether the segment is written in a form that a singular query may have: one name or index, no blanks around it.
    let isSingular: Bool
}
