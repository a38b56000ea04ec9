import JSONText

/// `maxProperties`: the object has at most this many members.
///
/// Source: JSON Schema Validation 2020-12, section 6.5.1.
struct MaxProperties: Assertion {
    static let name = "maxProperties"
    static let definition = KeywordDefinition(name, of: .validation) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        MaxProperties(limit: try site.count())
    }

    let limit: Int

    func holds(for instance: JSONValue) -> Bool {
        guard case .object(let object) = instance else { return true }
        return object.count <= limit
    }

    func fault(of instance: JSONValue) -> String {
        guard case .object(let object) = instance else { return "" }
        return "the object has \(Phrase.count(object.count, "member")), more than maxProperties \(limit)"
    }
}
