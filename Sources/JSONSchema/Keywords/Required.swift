import JSONText

/// `required`: the object has a member of each of these names.
///
/// Source: JSON Schema Validation 2020-12, section 6.5.3.
struct Required: AcceptanceCheck {
    static let definition = KeywordDefinition("required", of: .validation) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        Required(names: try site.names().map(ExactText.init))
    }

    let names: [ExactText]

    func join(_ acceptance: inout Acceptance) {
        let known = acceptance.properties?.names.names.count ?? 0
        if known + names.count <= MemberWalk.maximumCount {
            acceptance.required = self
        } else {
            acceptance.checks.append(self)
        }
    }

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        guard case .object(let object) = instance else { return true }
        return names.allSatisfy { object.position(of: $0) != nil }
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        guard case .object(let object) = instance else { return }
        for name in names where object.position(of: name) == nil {
            findings.fail("required", at: place, "the member \(Phrase.quoting(name.text)) is required but missing")
        }
    }
}
