import JSONText

extension LintRule {
    static let outcomeUnknown = LintRule(
        id: "outcome-unknown",
        summary: "every outcome in x-on-violation and x-state is one of the operation's"
    ) { subject in
        (subject.contract?.operations ?? []).flatMap { operation in
            subject.nodes(of: operation).flatMap { node in
                namedOutcomes(of: node).filter { operation.outcome(named: $0.name) == nil }.map { name, place in
                    Fault(
                        place,
                        "expected an outcome of \(operation.id), found \(JSONValue.string(name).serialized())"
                    )
                }
            }
        }
    }

    private static func namedOutcomes(of node: DocumentNode) -> [(name: String, place: NodeReference)] {
        var named: [(name: String, place: NodeReference)] = []
        for (kind, value) in node.members["x-on-violation"]?.objectValue ?? JSONObject() {
            let place = node.reference.appending("x-on-violation").appending(kind)
            for (index, name) in (value.arrayValue ?? []).enumerated() {
                if let name = name.stringValue { named.append((name, place.appending(String(index)))) }
            }
        }
        let repetition = node.members["x-state"]?[member: "refusesRepetition"]
        if let name = repetition?[member: "outcome"]?.stringValue {
            let place = node.reference.appending("x-state").appending("refusesRepetition")
            named.append((name, place.appending("outcome")))
        }
        return named
    }
}
