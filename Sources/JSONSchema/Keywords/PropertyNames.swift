import JSONText

/// `propertyNames`: every name of a member, as a string, is accepted by the subschema.
///
/// Source: JSON Schema Core 2020-12, section 10.3.2.4.
struct PropertyNames: AcceptanceCheck {
    static let definition = KeywordDefinition("propertyNames", of: .applicator, holding: .schema) {
        (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        PropertyNames(subschema: try compiler.subschema(site))
    }

    let subschema: NodeID

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        guard case .object(let object) = instance else { return true }
        let below = scope.below
        return object.allSatisfy { below.accepts(.string($0.name), by: subschema) }
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        guard case .object(let object) = instance else { return }
        for name in object.names {
            let inner = place.descending(toMember: name, "propertyNames")
            let own = scope.below.evaluated(.string(name), by: subschema, at: inner)
            // What the subschema says is said of the name, which has no place in the instance: only errors are kept.
            guard !own.isValid else { continue }
            findings.fail(
                "propertyNames",
                at: place.descending(toMember: name),
                "the name \(Phrase.quoting(name)) is not accepted by propertyNames"
            )
            findings.absorb(own)
        }
    }
}
