import JSONText

extension PathFunction {
    /// The value of the one node that a query selects; nothing for none or several.
    ///
    /// Source: RFC 9535 section 2.4.8
    static let value = PathFunction(name: "value", parameters: [.nodes], result: .value) { arguments in
        let nodes = arguments[0].nodes
        return .value(nodes.count == 1 ? nodes[0] : nil)
    }
}
