import JSONText

/// `additionalItems`: every item behind the array of schemas in `items`; draft 2020-12 calls it `items`.
///
/// Source: JSON Schema Core 2019-09, section 9.3.1.2.
enum AdditionalItems {
    static let definition = KeywordDefinition(
        "additionalItems",
        of: .applicator,
        in: .until(.draft2019),
        holding: .schema
    ) { (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        let subschema = try compiler.subschema(site)
        guard case .array(let schemas) = site.schema["items"] else { return nil }
        let isFalse = site.value == .bool(false)
        return Items(name: "additionalItems", subschema: subschema, isFalse: isFalse, start: schemas.count)
    }
}
