/// What a segment selects among the children of a node.
///
/// Source: RFC 9535 section 2.3
enum Selector: Sendable {
    /// The member of a name.
    case name(String)
    /// Every child.
    case wildcard
    /// The item at an index; negative from the end.
    case index(Int)
    /// Items by bounds and step.
    case slice(Slice)
    /// The children of which an expression is true.
    case filter(LogicalExpression)
}
