import JSONText

/// `not`: the subschema does not accept the instance.
///
/// Source: JSON Schema Core 2020-12, section 10.2.1.4.
struct Not: AcceptanceCheck {
    static let definition = KeywordDefinition("not", of: .applicator, holding: .schema) {
        (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        Not(subschema: try compiler.subschema(site))
    }

    let subschema: NodeID

    var inPlace: [NodeID] { [subschema] }

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        !scope.accepts(instance, by: subschema)
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        guard scope.accepts(instance, by: subschema) else { return }
        findings.fail("not", at: place, "the value \(Phrase.quoting(instance)) is accepted by the schema of not")
    }
}
