import JSONText

/// `type`: the instance is of this type, or of one of these.
///
/// Source: JSON Schema Validation 2020-12, section 6.1.1.
struct TypeKeyword: Assertion {
    static let name = "type"
    static let definition = KeywordDefinition(name, of: .validation) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        let names = if let name = site.value.stringValue { [name] } else { try site.names() }
        let known = ["null", "boolean", "object", "array", "number", "string", "integer"]
        guard !names.isEmpty, names.allSatisfy(known.contains) else {
            throw site.expected("one of \(known.joined(separator: ", ")), or a non-empty array of them")
        }
        return TypeKeyword(names: names)
    }

    let names: [String]

    func holds(for instance: JSONValue) -> Bool {
        switch instance {
        case .null: names.contains("null")
        case .bool: names.contains("boolean")
        case .object: names.contains("object")
        case .array: names.contains("array")
        case .string: names.contains("string")
        case .number(let number): names.contains("number") || (names.contains("integer") && number.isInteger)
        }
    }

    func fault(of instance: JSONValue) -> String {
        let found = instance.numberValue.map { "the number \($0.literal)" } ?? Phrase.article(instance)
        return "the value is \(found), but type is \(names.joined(separator: " or "))"
    }
}
