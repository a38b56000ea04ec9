import JSONText

/// `$ref`: the instance is judged by the schema that the reference leads to.
///
/// Source: JSON Schema Core 2020-12, section 8.2.3.1.
struct Reference: AcceptanceCheck {
    static let definition = KeywordDefinition("$ref", of: .core) {
        (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        Reference(target: try compiler.target(of: try site.string(), from: site))
    }

    let target: NodeID

    var inPlace: [NodeID] { [target] }

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        scope.accepts(instance, by: target, covering: &coverage)
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        scope.apply(target, to: instance, at: place.applying("$ref"), into: &findings)
    }
}
