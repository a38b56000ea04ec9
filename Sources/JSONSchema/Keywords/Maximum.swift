import JSONText

/// `maximum`: the number is not more than this.
///
/// Source: JSON Schema Validation 2020-12, section 6.2.2.
struct Maximum: Assertion {
    static let name = "maximum"
    static let definition = KeywordDefinition(name, of: .validation) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        Maximum(bound: try site.number())
    }

    let bound: JSONNumber

    func holds(for instance: JSONValue) -> Bool {
        guard case .number(let number) = instance else { return true }
        return number <= bound
    }

    func fault(of instance: JSONValue) -> String {
        "the number \(Phrase.quoting(instance)) is more than maximum \(bound.literal)"
    }
}
