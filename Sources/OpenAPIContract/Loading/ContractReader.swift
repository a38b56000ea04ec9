import JSONText

/// Reads the parts of a contract from its parsed files.
struct ContractReader {
    let name: String
    let documents: ContractDocuments
    var overlays: [Overlay] = []

    /// The OpenAPI document itself.
    var entry: NodeReference { NodeReference(file: name + "/openapi.json", pointer: JSONPointer()) }

    func contract() throws(ContractError) -> Contract {
        guard documents.files[entry.file] != nil else {
            throw .missing(documents.root + "/" + entry.file, what: "file")
        }
        let version = try string("openapi", of: entry)
        guard ["3.0.", "3.1."].contains(where: version.hasPrefix), Int(version.dropFirst(4)) != nil else {
            throw error(
                .unsupportedVersion,
                at: entry.appending("openapi"),
                "expected OpenAPI version 3.0.x or 3.1.x, found \(JSONValue.string(version).serialized())",
                "write the contract in OpenAPI 3.1.1"
            )
        }
        let info = entry.appending("info")
        return Contract(
            name: name,
            title: try string("title", of: info),
            version: try string("version", of: info),
            digest: SHA256.hexadecimal(of: documents.files, overlays),
            servers: try servers(),
            operations: try operations(),
            facts: try facts(),
            documents: documents,
            overlays: overlays.map(\.name)
        )
    }

    private func operations() throws(ContractError) -> [Operation] {
        var operations: [Operation] = []
        let paths = entry.appending("paths")
        for path in members(at: paths).names where !path.hasPrefix("x-") {
            let key = paths.appending(path)
            guard path.hasPrefix("/") else {
                throw error(
                    .wrongValue,
                    at: key,
                    "expected a path that begins with a slash, found \(quoted(path))",
                    "write \(quoted("/" + path))"
                )
            }
            for operation in try PathItemReader(reader: self, path: path, item: target(of: key)).operations() {
                guard !operations.contains(where: { $0.id == operation.id }) else {
                    throw error(
                        .wrongValue,
                        at: operation.reference.appending("operationId"),
                        "expected an operationId of its own, found \(quoted(operation.id)) for the second time",
                        "give each operation another operationId"
                    )
                }
                operations.append(operation)
            }
        }
        return operations
    }
}
