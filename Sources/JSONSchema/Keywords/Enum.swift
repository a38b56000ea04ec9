import JSONText

/// `enum`: the instance equals one of these values.
///
/// Source: JSON Schema Validation 2020-12, section 6.1.2.
struct Enum: Assertion {
    static let name = "enum"
    static let definition = KeywordDefinition(name, of: .validation) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        Enum(values: try site.array())
    }

    let values: [JSONValue]

    func holds(for instance: JSONValue) -> Bool {
        values.contains(instance)
    }

    func fault(of instance: JSONValue) -> String {
        "the value \(Phrase.quoting(instance)) is none of enum: \(Phrase.list(values))"
    }
}
