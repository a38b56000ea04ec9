import JSONText

/// `type`: the instance is of this type, or of one of these.
///
/// Source: JSON Schema Validation 2020-12, section 6.1.1.
struct TypeKeyword: Assertion {
    static let name = "type"
    static let definition = KeywordDefinition(name, of: .validation) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        let names = if let name = site.value.stringValue { [name] } else { try site.names() }
        let types = names.compactMap { name in known.first { name.isExactly($0.name) }?.type }
        guard !names.isEmpty, types.count == names.count else {
            let list = known.map(\.name).joined(separator: ", ")
            throw site.expected("one of \(list), or a non-empty array of them")
        }
        return TypeKeyword(names: names, types: TypeSet(types))
    }

    private static let known: [(name: String, type: TypeSet)] = [
        ("null", .null), ("boolean", .boolean), ("object", .object), ("array", .array), ("number", .number),
        ("string", .string), ("integer", .integer),
    ]

    let names: [String]
    let types: TypeSet

    func join(_ acceptance: inout Acceptance) {
        acceptance.types.formIntersection(types)
    }

    func holds(for instance: JSONValue) -> Bool {
        types.contains(typeOf: instance)
    }

    func fault(of instance: JSONValue) -> String {
        let found = instance.numberValue.map { "the number \($0.literal)" } ?? Phrase.article(instance)
        return "the value is \(found), but type is \(names.joined(separator: " or "))"
    }
}
