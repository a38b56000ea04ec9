import JSONText

/// `dependentSchemas`: where a member is present, its subschema accepts the whole object.
///
/// Source: JSON Schema Core 2020-12, section 10.2.2.4.
struct DependentSchemas: AcceptanceCheck {
    static let definition = KeywordDefinition(
        "dependentSchemas",
        of: .applicator,
        in: .since(.draft2019),
        holding: .map
    ) { (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        DependentSchemas(keyword: site.name, dependencies: try compiler.members(site))
    }

    let keyword: String
    let dependencies: [(name: String, node: NodeID)]

    var inPlace: [NodeID] { dependencies.map(\.node) }

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        guard case .object(let object) = instance else { return true }
        for dependency in dependencies where object[dependency.name] != nil {
            guard scope.accepts(instance, by: dependency.node, covering: &coverage) else { return false }
        }
        return true
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        guard case .object(let object) = instance else { return }
        for dependency in dependencies where object[dependency.name] != nil {
            let place = place.applying(keyword, dependency.name)
            scope.apply(dependency.node, to: instance, at: place, into: &findings)
        }
    }
}
