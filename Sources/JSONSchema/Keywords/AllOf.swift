import JSONText

/// `allOf`: every subschema accepts the instance.
///
/// Source: JSON Schema Core 2020-12, section 10.2.1.1.
struct AllOf: AcceptanceCheck {
    static let definition = KeywordDefinition("allOf", of: .applicator, holding: .array) {
        (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        AllOf(branches: try compiler.branches(site))
    }

    let branches: [NodeID]

    var inPlace: [NodeID] { branches }

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        for branch in branches {
            guard scope.accepts(instance, by: branch, covering: &coverage) else { return false }
        }
        return true
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        for (index, branch) in branches.enumerated() {
            scope.apply(branch, to: instance, at: place.applying("allOf", String(index)), into: &findings)
        }
    }
}
