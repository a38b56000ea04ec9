import JSONText

/// `multipleOf`: the number divided by this, which is more than 0, is an integer.
///
/// Source: JSON Schema Validation 2020-12, section 6.2.1.
struct MultipleOf: Assertion {
    static let name = "multipleOf"
    static let definition = KeywordDefinition(name, of: .validation) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        let divisor = try site.number()
        guard divisor > JSONNumber(0) else { throw site.expected("a number above 0") }
        return MultipleOf(divisor: divisor)
    }

    let divisor: JSONNumber

    func holds(for instance: JSONValue) -> Bool {
        guard case .number(let number) = instance else { return true }
        return number.isMultiple(of: divisor)
    }

    func fault(of instance: JSONValue) -> String {
        "the number \(Phrase.quoting(instance)) is no multiple of multipleOf \(divisor.literal)"
    }
}
