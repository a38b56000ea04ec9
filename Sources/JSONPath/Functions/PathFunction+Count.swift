import JSONText

extension PathFunction {
    /// The number of nodes that a query selects; one that is selected twice counts twice.
    ///
    /// Source: RFC 9535 section 2.4.5
    static let count = PathFunction(name: "count", parameters: [.nodes], result: .value) { arguments in
        .value(.number(JSONNumber(arguments[0].nodes.count)))
    }
}
