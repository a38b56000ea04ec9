package import JSONSchema
package import JSONText

/// The files of a contract, with the positions of their nodes.
package struct ContractDocuments: Sendable {
    /// The folder that holds all contracts, as the user named it; positions are shown below it.
    package let root: String
    /// Path relative to `root` to document.
    package let files: [String: JSONDocument]
    /// All of them as schemas; a file's URI is `contract:/` and its path.
    package let schemas: SchemaStore
    private let places: [String: JSONPlaces]

    package init(root: String, files: [String: JSONDocument], schemas: SchemaStore) {
        self.root = root
        self.files = files
        self.schemas = schemas
        places = files.mapValues(JSONPlaces.init)
    }

    package func value(at reference: NodeReference) -> JSONValue? {
        files[reference.file]?.root[reference.pointer]
    }

    /// File, line and column of a node, the file as the user would name it: `contracts/kaleyra-rcs/paths/create-brand.json:12:9`.
    package func location(of reference: NodeReference) -> SourceLocation {
        guard let places = places[reference.file] else {
            return SourceLocation(file: root + "/" + reference.file, line: 1, column: 1)
        }
        let location = places.memberLocation(of: reference.pointer)
        return SourceLocation(file: root + "/" + reference.file, line: location.line, column: location.column)
    }

    /// The text of the line on which a node stands.
    package func line(of reference: NodeReference) -> String {
        guard let places = places[reference.file] else { return "" }
        return places.line(places.memberLocation(of: reference.pointer).line)
    }
}
