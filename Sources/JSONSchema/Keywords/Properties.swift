import JSONText

/// `properties`: the members of these names are accepted by their subschemas.
///
/// Source: JSON Schema Core 2020-12, section 10.3.2.1.
struct Properties: CompiledKeyword {
    static let definition = KeywordDefinition("properties", of: .applicator, holding: .map) {
        (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        var names = NameTable()
        let members = try compiler.members(site)
        for member in members { _ = names.insert(ExactText(member.name)) }
        return Properties(names: names, nodes: members.map(\.node))
    }

    let names: NameTable
    /// The subschemas, in the order of the names.
    let nodes: [NodeID]

    func join(_ acceptance: inout Acceptance) {
        acceptance.properties = self
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        guard case .object(let object) = instance else { return }
        var met: [JSONValue] = []
        for (position, member) in object.enumerated() {
            guard let index = names.position(of: ExactText(member.name), guess: position) else { continue }
            scope.descend(
                nodes[index],
                to: member.value,
                at: place.descending(toMember: member.name, "properties", member.name),
                into: &findings
            )
            findings.coverage.mark(position)
            met.append(.string(member.name))
        }
        findings.annotate("properties", at: place, .array(met))
    }
}
