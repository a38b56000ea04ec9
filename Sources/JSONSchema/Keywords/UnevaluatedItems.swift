import JSONText

/// `unevaluatedItems`: every item that nothing beside it, or below that, has evaluated.
///
/// Source: JSON Schema Core 2020-12, section 11.2.
struct UnevaluatedItems: AcceptanceCheck {
    static let definition = KeywordDefinition(
        "unevaluatedItems",
        of: .unevaluated,
        in: .since(.draft2019),
        holding: .schema
    ) {
        (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        UnevaluatedItems(subschema: try compiler.subschema(site), isFalse: site.value == .bool(false))
    }

    static let readsCoverage = true

    let subschema: NodeID
    let isFalse: Bool

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        guard case .array(let items) = instance, let covered = coverage else { return true }
        let below = scope.below
        for (index, item) in items.enumerated() where !covered.contains(index) {
            guard !isFalse, below.accepts(item, by: subschema) else { return false }
        }
        coverage?.markEverything()
        return true
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        guard case .array(let items) = instance else { return }
        let covered = findings.coverage
        let left = items.indices.filter { !covered.contains($0) }
        for index in left {
            if isFalse {
                findings.fail(
                    "unevaluatedItems",
                    at: place.descending(toItem: index),
                    "the item \(index) is evaluated by no schema and unevaluatedItems is false"
                )
            } else {
                scope.descend(
                    subschema,
                    to: items[index],
                    at: place.descending(toItem: index, "unevaluatedItems"),
                    into: &findings
                )
            }
        }
        findings.coverage.markEverything()
        if !left.isEmpty { findings.annotate("unevaluatedItems", at: place, true) }
    }
}
