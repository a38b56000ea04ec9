import JSONText

/// `anyOf`: at least one subschema accepts the instance.
///
/// Source: JSON Schema Core 2020-12, section 10.2.1.2.
struct AnyOf: AcceptanceCheck {
    static let definition = KeywordDefinition("anyOf", of: .applicator, holding: .array) {
        (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        AnyOf(branches: try compiler.branches(site))
    }

    let branches: [NodeID]

    var inPlace: [NodeID] { branches }

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        guard coverage != nil else {
            return branches.contains { scope.accepts(instance, by: $0) }
        }
        var isAccepted = false
        for branch in branches {
            var own: Coverage? = Coverage()
            guard scope.accepts(instance, by: branch, covering: &own), let own else { continue }
            isAccepted = true
            coverage?.merge(own)
        }
        return isAccepted
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        var refused: [Findings] = []
        for (index, branch) in branches.enumerated() {
            let own = scope.evaluated(instance, by: branch, at: place.applying("anyOf", String(index)))
            guard own.isValid else {
                refused.append(own)
                continue
            }
            findings.absorb(own)
            findings.coverage.merge(own.coverage)
        }
        guard refused.count == branches.count else { return }
        findings.fail("anyOf", at: place, "none of the \(branches.count) schemas of anyOf accepts the value")
        refused.forEach { findings.absorb($0) }
    }
}
