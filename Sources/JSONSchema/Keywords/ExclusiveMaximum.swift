import JSONText

/// `exclusiveMaximum`: the number is less than this.
///
/// Source: JSON Schema Validation 2020-12, section 6.2.3.
struct ExclusiveMaximum: Assertion {
    static let name = "exclusiveMaximum"
    static let definition = KeywordDefinition(name, of: .validation) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        ExclusiveMaximum(bound: try site.number())
    }

    let bound: JSONNumber

    func holds(for instance: JSONValue) -> Bool {
        guard case .number(let number) = instance else { return true }
        return number < bound
    }

    func fault(of instance: JSONValue) -> String {
        "the number \(Phrase.quoting(instance)) is not less than exclusiveMaximum \(bound.literal)"
    }
}
