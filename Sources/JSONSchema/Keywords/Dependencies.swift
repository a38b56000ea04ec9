import JSONText

/// `dependencies`: `dependentSchemas` and `dependentRequired` in one, as drafts before 2019-09 had them.
///
/// Later drafts keep it for compatibility.
///
/// Source: JSON Schema Validation draft-07, section 6.5.7.
struct Dependencies: AcceptanceCheck {
    static let definition = KeywordDefinition("dependencies", of: .applicator, holding: .map) {
        (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        var schemas: [(name: String, node: NodeID)] = []
        var names: [(name: String, needed: [String])] = []
        for (name, value) in try site.object() {
            if case .array = value {
                let needed = try KeywordSite.names(in: value) {
                    site.expected("an object of schemas and arrays of unique strings")
                }
                names.append((name, needed))
            } else {
                schemas.append((name, try compiler.subschema(site, name)))
            }
        }
        return Dependencies(
            schemas: DependentSchemas(keyword: site.name, dependencies: schemas),
            names: DependentRequired(keyword: site.name, dependencies: names)
        )
    }

    let schemas: DependentSchemas
    let names: DependentRequired

    var inPlace: [NodeID] { schemas.inPlace }

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        names.accepts(instance, in: scope, covering: &coverage)
            && schemas.accepts(instance, in: scope, covering: &coverage)
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        names.evaluate(instance, at: place, in: scope, into: &findings)
        schemas.evaluate(instance, at: place, in: scope, into: &findings)
    }
}
