import JSONText

/// `minProperties`: the object has at least this many members.
///
/// Source: JSON Schema Validation 2020-12, section 6.5.2.
struct MinProperties: Assertion {
    static let name = "minProperties"
    static let definition = KeywordDefinition(name, of: .validation) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        MinProperties(limit: try site.count())
    }

    let limit: Int

    func holds(for instance: JSONValue) -> Bool {
        guard case .object(let object) = instance else { return true }
        return object.count >= limit
    }

    func fault(of instance: JSONValue) -> String {
        guard case .object(let object) = instance else { return "" }
        return "the object has \(Phrase.count(object.count, "member")), fewer than minProperties \(limit)"
    }
}
