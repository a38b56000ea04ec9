import JSONText

/// `if`, with its neighbours `then` and `else`.
///
/// Source: JSON Schema Core 2020-12, section 10.2.2.
struct If: AcceptanceCheck {
    static let definition = KeywordDefinition("if", of: .applicator, holding: .schema) {
        (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        If(
            condition: try compiler.subschema(site),
            consequence: site.schema["then"] == nil ? nil : try compiler.sibling(site, ["then"]),
            alternative: site.schema["else"] == nil ? nil : try compiler.sibling(site, ["else"])
        )
    }

    let condition: NodeID
    let consequence: NodeID?
    let alternative: NodeID?

    var inPlace: [NodeID] { [condition] + [consequence, alternative].compactMap { $0 } }

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        var own: Coverage? = coverage == nil ? nil : Coverage()
        let isMet = scope.accepts(instance, by: condition, covering: &own)
        if isMet, let own { coverage?.merge(own) }
        guard let next = isMet ? consequence : alternative else { return true }
        return scope.accepts(instance, by: next, covering: &coverage)
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        let own = scope.evaluated(instance, by: condition, at: place.applying("if"))
        if own.isValid {
            findings.absorb(own)
            findings.coverage.merge(own.coverage)
        }
        guard let next = own.isValid ? consequence : alternative else { return }
        scope.apply(next, to: instance, at: place.applying(own.isValid ? "then" : "else"), into: &findings)
    }
}
