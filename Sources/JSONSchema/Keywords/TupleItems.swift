import JSONText

/// `items` before draft 2020-12: a schema for every item, or an array of schemas for the items at their positions.
///
/// Source: JSON Schema Core 2019-09, section 9.3.1.1.
enum TupleItems {
    static let definition = KeywordDefinition(
        "items",
        of: .applicator,
        in: .until(.draft2019),
        holding: .schemaOrArray
    ) { (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        guard case .array(let schemas) = site.value else {
            let isFalse = site.value == .bool(false)
            return Items(name: "items", subschema: try compiler.subschema(site), isFalse: isFalse, start: 0)
        }
        return schemas.isEmpty ? nil : PrefixItems(name: "items", nodes: try compiler.branches(site))
    }
}
