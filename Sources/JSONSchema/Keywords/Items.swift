import JSONText

/// `items`: every item behind `prefixItems` is accepted by the subschema; before draft 2020-12 `additionalItems`.
///
/// Source: JSON Schema Core 2020-12, section 10.3.1.2.
struct Items: AcceptanceCheck {
    static let definition = KeywordDefinition("items", of: .applicator, in: .since(.draft2020), holding: .schema) {
        (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        if case .array = site.value {
            throw site.expected("a schema (an array of schemas is prefixItems since draft 2020-12)")
        }
        return Items(
            name: "items",
            subschema: try compiler.subschema(site),
            isFalse: site.value == .bool(false),
            start: site.schema["prefixItems"]?.arrayValue?.count ?? 0
        )
    }

    let name: String
    let subschema: NodeID
    let isFalse: Bool
    let start: Int

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        guard case .array(let items) = instance else { return true }
        guard items.count > start else { return true }
        guard !isFalse else { return false }
        let below = scope.below
        guard items[start...].allSatisfy({ below.accepts($0, by: subschema) }) else { return false }
        coverage?.markEverything()
        return true
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        guard case .array(let items) = instance, items.count > start else { return }
        findings.coverage.markEverything()
        guard !isFalse else {
            let limit = start == 0 ? "no item" : "only \(Phrase.count(start, "item"))"
            return findings.fail(
                name,
                at: place,
                "the array has \(Phrase.count(items.count, "item")), \(name) false allows \(limit)"
            )
        }
        for index in start..<items.count {
            scope.descend(
                subschema,
                to: items[index],
                at: place.descending(toItem: index, name),
                into: &findings
            )
        }
        findings.annotate(name, at: place, true)
    }
}
