import ECMARegex
import JSONText

/// `additionalProperties`: members that `properties` and `patternProperties` beside it do not name.
///
/// Source: JSON Schema Core 2020-12, section 10.3.2.3.
struct AdditionalProperties: AcceptanceCheck {
    static let definition = KeywordDefinition("additionalProperties", of: .applicator, holding: .schema) {
        (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        var patterns: [RegularExpression] = []
        for source in site.schema["patternProperties"]?.objectValue?.names ?? [] {
            patterns.append(try Pattern.expression(source, at: site))
        }
        return AdditionalProperties(
            subschema: try compiler.subschema(site),
            isFalse: site.value == .bool(false),
            names: Set((site.schema["properties"]?.objectValue?.names ?? []).map(ExactText.init)),
            patterns: patterns
        )
    }

    let subschema: NodeID
    let isFalse: Bool
    let names: Set<ExactText>
    let patterns: [RegularExpression]

    func join(_ acceptance: inout Acceptance) {
        if patterns.isEmpty {
            acceptance.additional = subschema
        } else {
            acceptance.checks.append(self)
        }
    }

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        guard case .object(let object) = instance else { return true }
        let below = scope.below
        for (position, member) in object.enumerated() where isAdditional(member.name) {
            guard !isFalse, below.accepts(member.value, by: subschema) else { return false }
            coverage?.mark(position)
        }
        return true
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        guard case .object(let object) = instance else { return }
        var met: [JSONValue] = []
        for (position, member) in object.enumerated() where isAdditional(member.name) {
            findings.coverage.mark(position)
            met.append(.string(member.name))
            guard !isFalse else {
                findings.fail(
                    "additionalProperties",
                    at: place.descending(toMember: member.name),
                    "the member \(Phrase.quoting(member.name)) is not declared and additionalProperties is false"
                )
                continue
            }
            scope.descend(
                subschema,
                to: member.value,
                at: place.descending(toMember: member.name, "additionalProperties"),
                into: &findings
            )
        }
        findings.annotate("additionalProperties", at: place, .array(met))
    }

    private func isAdditional(_ name: String) -> Bool {
        !names.contains(ExactText(name)) && !patterns.contains { $0.matches(name) }
    }
}
