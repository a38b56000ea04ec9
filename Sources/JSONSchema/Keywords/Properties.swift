import JSONText

/// `properties`: the members of these names are accepted by their subschemas.
///
/// Source: JSON Schema Core 2020-12, section 10.3.2.1.
struct Properties: CompiledKeyword {
    static let definition = KeywordDefinition("properties", of: .applicator, holding: .map) {
        (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        let members = try compiler.members(site).map { (ExactText($0.name), $0.node) }
        return Properties(nodes: Dictionary(members, uniquingKeysWith: { $1 }))
    }

    let nodes: [ExactText: NodeID]

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        guard case .object(let object) = instance else { return true }
        let below = scope.below
        for (position, member) in object.enumerated() {
            guard let node = nodes[ExactText(member.name)] else { continue }
            guard below.accepts(member.value, by: node) else { return false }
            coverage?.mark(position)
        }
        return true
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        guard case .object(let object) = instance else { return }
        var met: [JSONValue] = []
        for (position, member) in object.enumerated() {
            guard let node = nodes[ExactText(member.name)] else { continue }
            let place = place.descending(toMember: member.name, "properties", member.name)
            scope.descend(node, to: member.value, at: place, into: &findings)
            findings.coverage.mark(position)
            met.append(.string(member.name))
        }
        findings.annotate("properties", at: place, .array(met))
    }
}
