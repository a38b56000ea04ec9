import JSONText

/// Tells of which nodes the expression of a filter is true.
///
/// Source: RFC 9535 sections 2.3.5.2 and 2.4
struct FilterJudge {
    let root: JSONValue

    func holds(_ expression: LogicalExpression, of node: JSONValue) -> Bool {
        switch expression {
        case .or(let parts): parts.contains { holds($0, of: node) }
        case .and(let parts): parts.allSatisfy { holds($0, of: node) }
        case .not(let part): !holds(part, of: node)
        case .comparison(let left, let comparison, let right):
            comparison.holds(value(of: left, at: node), value(of: right, at: node))
        case .existence(let query): first(of: query, at: node) != nil
        case .function(let call): result(of: call, at: node).isTrue
        }
    }

    /// The value of an operand, nil for nothing.
    private func value(of operand: Operand, at node: JSONValue) -> JSONValue? {
        switch operand {
        case .literal(let value): value
        case .query(let query): first(of: query, at: node)
        case .function(let call): result(of: call, at: node).value
        }
    }

    /// The first node that a query selects; a singular one is followed without a list of nodes.
    ///
    /// Source: RFC 9535 section 2.3.5.1 (singular queries)
    private func first(of query: FilterQuery, at node: JSONValue) -> JSONValue? {
        var current = query.origin == .root ? root : node
        for segment in query.segments {
            guard case .child = segment.kind, segment.selectors.count == 1 else {
                return nodes(of: query, at: node).first
            }
            switch (segment.selectors[0], current) {
            case (.name(let name), .object(let object)):
                guard let value = object[name] else { return nil }
                current = value
            case (.index(let index), .array(let items)):
                let index = index < 0 ? items.count + index : index
                guard items.indices.contains(index) else { return nil }
                current = items[index]
            case (.name, _), (.index, _): return nil
            case (.wildcard, _), (.slice, _), (.filter, _): return nodes(of: query, at: node).first
            }
        }
        return current
    }

    private func nodes(of query: FilterQuery, at node: JSONValue) -> [JSONValue] {
        var evaluator = Evaluator(root: root)
        return evaluator.follow(query.segments, from: query.origin == .root ? root : node).map(\.value)
    }

    private func result(of call: FunctionCall, at node: JSONValue) -> FunctionValue {
        call.function.evaluate(
            call.arguments.map { argument in
                switch argument {
                case .value(let operand): .value(value(of: operand, at: node))
                case .nodes(let query): .nodes(nodes(of: query, at: node))
                case .nodesOf(let call): result(of: call, at: node)
                case .logical(let expression): .logical(holds(expression, of: node))
                }
            }
        )
    }
}
