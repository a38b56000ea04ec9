import JSONText

/// `exclusiveMinimum`: the number is more than this.
///
/// Source: JSON Schema Validation 2020-12, section 6.2.5.
struct ExclusiveMinimum: Assertion {
    static let name = "exclusiveMinimum"
    static let definition = KeywordDefinition(name, of: .validation) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        ExclusiveMinimum(bound: try site.number())
    }

    let bound: JSONNumber

    func holds(for instance: JSONValue) -> Bool {
        guard case .number(let number) = instance else { return true }
        return number > bound
    }

    func fault(of instance: JSONValue) -> String {
        "the number \(Phrase.quoting(instance)) is not more than exclusiveMinimum \(bound.literal)"
    }
}
