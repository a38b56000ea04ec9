import JSONText

/// `$recursiveRef`: the resource around it, or where that has `$recursiveAnchor`, the outermost one entered that has it.
///
/// Source: JSON Schema Core 2019-09, section 8.2.4.2.
enum RecursiveReference {
    static let definition = KeywordDefinition("$recursiveRef", of: .core, in: .draft2019...(.draft2019)) {
        (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        guard site.value == "#" else { throw site.expected("\"#\"") }
        let target = try compiler.target(of: "#", from: site)
        return DynamicReference(name: site.name, target: target, anchor: compiler.dynamicAnchor(of: "#", from: site))
    }
}
