import JSONText

/// `prefixItems`: the first items are accepted by the subschemas at their positions; before draft 2020-12 `items`.
///
/// Source: JSON Schema Core 2020-12, section 10.3.1.1.
struct PrefixItems: AcceptanceCheck {
    static let definition = KeywordDefinition("prefixItems", of: .applicator, in: .since(.draft2020), holding: .array) {
        (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        PrefixItems(name: "prefixItems", nodes: try compiler.branches(site))
    }

    let name: String
    let nodes: [NodeID]

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        guard case .array(let items) = instance else { return true }
        let below = scope.below
        for (index, (item, node)) in zip(items, nodes).enumerated() {
            guard below.accepts(item, by: node) else { return false }
            coverage?.mark(index)
        }
        return true
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        guard case .array(let items) = instance, !items.isEmpty else { return }
        for (index, (item, node)) in zip(items, nodes).enumerated() {
            scope.descend(
                node,
                to: item,
                at: place.descending(toItem: index, name, String(index)),
                into: &findings
            )
            findings.coverage.mark(index)
        }
        let reach: JSONValue = nodes.count < items.count ? .number(JSONNumber(nodes.count - 1)) : .bool(true)
        findings.annotate(name, at: place, reach)
    }
}
