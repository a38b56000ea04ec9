import JSONText

/// `const`: the instance equals this value.
///
/// Source: JSON Schema Validation 2020-12, section 6.1.3.
struct Const: Assertion {
    static let name = "const"
    static let definition = KeywordDefinition(name, of: .validation) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        Const(value: site.value)
    }

    let value: JSONValue

    func holds(for instance: JSONValue) -> Bool {
        instance == value
    }

    func fault(of instance: JSONValue) -> String {
        "the value \(Phrase.quoting(instance)) is not const \(Phrase.quoting(value))"
    }
}
