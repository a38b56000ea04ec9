import JSONText

extension LintRule {
    static let requestValueUnknown = LintRule(
        id: "request-value-unknown",
        summary: "every request value that x-echo and x-state name is declared"
    ) { subject in
        (subject.contract?.operations ?? []).flatMap { operation in
            subject.nodes(of: operation).flatMap { node in
                expressions(of: node).filter { !isDeclared($0.expression, in: operation) }.map { expression, place in
                    Fault(place, "expected a value that \(operation.id) declares, found \(expression)")
                }
            }
        }
    }

    private static func expressions(of node: DocumentNode) -> [(expression: RuntimeExpression, place: NodeReference)] {
        var found: [(expression: RuntimeExpression, place: NodeReference)] = []
        if let expression = node.members["x-echo"]?.stringValue.flatMap(RuntimeExpression.init) {
            found.append((expression, node.reference.appending("x-echo")))
        }
        for part in ["stores", "lists"] {
            let owner = node.members["x-state"]?[member: part]?[member: "owner"]?.stringValue
            if let expression = owner.flatMap(RuntimeExpression.init) {
                let place = node.reference.appending("x-state").appending(part).appending("owner")
                found.append((expression, place))
            }
        }
        return found
    }

    private static func isDeclared(_ expression: RuntimeExpression, in operation: Operation) -> Bool {
        switch expression {
        case .requestParameter(let location, let name):
            return operation.parameters.contains { $0.location == location && $0.name == name }
        case .requestBody(let pointer):
            var schema = operation.requestBody?.schema
            for token in pointer.tokens {
                schema = schema?.property(token) ?? (Int(token) == nil ? nil : schema?.items)
            }
            return schema != nil
        }
    }
}
