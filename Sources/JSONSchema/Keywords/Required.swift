import JSONText

/// `required`: the object has a member of each of these names.
///
/// Source: JSON Schema Validation 2020-12, section 6.5.3.
struct Required: CompiledKeyword {
    static let definition = KeywordDefinition("required", of: .validation) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        Required(names: try site.names())
    }

    let names: [String]

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        guard case .object(let object) = instance else { return true }
        return names.allSatisfy { object[$0] != nil }
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        guard case .object(let object) = instance else { return }
        for name in names where object[name] == nil {
            findings.fail("required", at: place, "the member \(Phrase.quoting(name)) is required but missing")
        }
    }
}
