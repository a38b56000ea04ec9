import ECMARegex
import JSONText

/// `patternProperties`: members whose names match a pattern are accepted by its subschema.
///
/// Source: JSON Schema Core 2020-12, section 10.3.2.2.
struct PatternProperties: AcceptanceCheck {
    static let definition = KeywordDefinition("patternProperties", of: .applicator, holding: .map) {
        (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        var patterns: [(RegularExpression, NodeID)] = []
        for member in try compiler.members(site) {
            patterns.append((try Pattern.expression(member.name, at: site), member.node))
        }
        return PatternProperties(patterns: patterns)
    }

    let patterns: [(expression: RegularExpression, node: NodeID)]

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        guard case .object(let object) = instance else { return true }
        let below = scope.below
        for (position, member) in object.enumerated() {
            for pattern in patterns where pattern.expression.matches(member.name) {
                guard below.accepts(member.value, by: pattern.node) else { return false }
                coverage?.mark(position)
            }
        }
        return true
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        guard case .object(let object) = instance else { return }
        var met: [JSONValue] = []
        for (position, member) in object.enumerated() {
            let matching = patterns.filter { $0.expression.matches(member.name) }
            guard !matching.isEmpty else { continue }
            for pattern in matching {
                let source = pattern.expression.source
                scope.descend(
                    pattern.node,
                    to: member.value,
                    at: place.descending(toMember: member.name, "patternProperties", source),
                    into: &findings
                )
            }
            findings.coverage.mark(position)
            met.append(.string(member.name))
        }
        findings.annotate("patternProperties", at: place, .array(met))
    }
}
