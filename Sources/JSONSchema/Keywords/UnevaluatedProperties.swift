import JSONText

/// `unevaluatedProperties`: every member that nothing beside it, or below that, has evaluated.
///
/// Source: JSON Schema Core 2020-12, section 11.3.
struct UnevaluatedProperties: AcceptanceCheck {
    static let definition = KeywordDefinition(
        "unevaluatedProperties",
        of: .unevaluated,
        in: .since(.draft2019),
        holding: .schema
    ) {
        (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        UnevaluatedProperties(subschema: try compiler.subschema(site), isFalse: site.value == .bool(false))
    }

    static let readsCoverage = true

    let subschema: NodeID
    let isFalse: Bool

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        guard case .object(let object) = instance, let covered = coverage else { return true }
        let below = scope.below
        for (position, member) in object.enumerated() where !covered.contains(position) {
            guard !isFalse, below.accepts(member.value, by: subschema) else { return false }
        }
        coverage?.markEverything()
        return true
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        guard case .object(let object) = instance else { return }
        let covered = findings.coverage
        var met: [JSONValue] = []
        for (position, member) in object.enumerated() where !covered.contains(position) {
            met.append(.string(member.name))
            if isFalse {
                findings.fail(
                    "unevaluatedProperties",
                    at: place.descending(toMember: member.name),
                    "the member \(Phrase.quoting(member.name)) is evaluated by no schema"
                        + " and unevaluatedProperties is false"
                )
            } else {
                scope.descend(
                    subschema,
                    to: member.value,
                    at: place.descending(toMember: member.name, "unevaluatedProperties"),
                    into: &findings
                )
            }
        }
        findings.coverage.markEverything()
        findings.annotate("unevaluatedProperties", at: place, .array(met))
    }
}
