import JSONText

extension SchemaCompiler {
    /// The nodes of a keyword whose value is a non-empty array of schemas.
    mutating func branches(_ site: KeywordSite) throws(SchemaError) -> [NodeID] {
        let schemas = try site.array()
        guard !schemas.isEmpty else { throw site.expected("a non-empty array of schemas") }
        var nodes: [NodeID] = []
        for index in schemas.indices {
            nodes.append(try subschema(site, String(index)))
        }
        return nodes
    }

    /// The nodes of a keyword whose value is an object of schemas, in its order.
    mutating func members(_ site: KeywordSite) throws(SchemaError) -> [(name: String, node: NodeID)] {
        var nodes: [(name: String, node: NodeID)] = []
        for name in try site.object().names {
            nodes.append((name, try subschema(site, name)))
        }
        return nodes
    }
}
