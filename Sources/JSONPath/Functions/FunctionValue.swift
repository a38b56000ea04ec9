import JSONText

/// An argument or result of a function.
///
/// Source: RFC 9535 section 2.4.1
enum FunctionValue: Sendable {
    /// A value, nil for nothing.
    case value(JSONValue?)
    case logical(Bool)
    case nodes([JSONValue])

    /// The value, where there is one.
    var value: JSONValue? {
        guard case .value(let value) = self else { return nil }
        return value
    }

    /// The nodes; none for another type.
    var nodes: [JSONValue] {
        guard case .nodes(let nodes) = self else { return [] }
        return nodes
    }

    /// The truth value; of nodes, whether there are any.
    ///
    /// Source: RFC 9535 section 2.4.2
    var isTrue: Bool {
        switch self {
        case .value: false
        case .logical(let truth): truth
        case .nodes(let nodes): !nodes.isEmpty
        }
    }
}
