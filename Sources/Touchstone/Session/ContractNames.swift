import OpenAPIContract

/// The names that `--set` and `--secret` can give a value to.
enum ContractNames {
    /// Parameters, credentials and body members of every operation.
    static func all(of contract: Contract) -> Set<String> {
        var names: Set<String> = []
        for operation in contract.operations {
            names.formUnion(operation.parameters.map(\.name))
            names.formUnion(operation.credentials.map(\.name))
            if let schema = operation.requestBody?.schema { collect(schema, depth: 6, into: &names) }
        }
        return names
    }

    private static func collect(_ schema: SchemaView, depth: Int, into names: inout Set<String>) {
        guard depth > 0 else { return }
        for (name, property) in schema.properties {
            names.insert(name)
            collect(property, depth: depth - 1, into: &names)
        }
        if let items = schema.items { collect(items, depth: depth - 1, into: &names) }
    }
}
