import JSONText

/// `minimum`: the number is not less than this.
///
/// Source: JSON Schema Validation 2020-12, section 6.2.4.
struct Minimum: Assertion {
    static let name = "minimum"
    static let definition = KeywordDefinition(name, of: .validation) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        Minimum(bound: try site.number())
    }

    let bound: JSONNumber

    func holds(for instance: JSONValue) -> Bool {
        guard case .number(let number) = instance else { return true }
        return number >= bound
    }

    func fault(of instance: JSONValue) -> String {
        "the number \(Phrase.quoting(instance)) is less than minimum \(bound.literal)"
    }
}
