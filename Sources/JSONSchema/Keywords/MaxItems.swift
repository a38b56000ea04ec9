import JSONText

/// `maxItems`: the array has at most this many items.
///
/// Source: JSON Schema Validation 2020-12, section 6.4.1.
struct MaxItems: Assertion {
    static let name = "maxItems"
    static let definition = KeywordDefinition(name, of: .validation) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        MaxItems(limit: try site.count())
    }

    let limit: Int

    func holds(for instance: JSONValue) -> Bool {
        guard case .array(let items) = instance else { return true }
        return items.count <= limit
    }

    func fault(of instance: JSONValue) -> String {
        guard case .array(let items) = instance else { return "" }
        return "the array has \(Phrase.count(items.count, "item")), more than maxItems \(limit)"
    }
}
