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
    /// Where nodes stand that overlays have brought.
    private let origins: NodeOrigins

    init(root: String, files: [String: JSONDocument], schemas: SchemaStore, origins: NodeOrigins) {
        self.root = root
        self.files = files
        self.schemas = schemas
        places = files.mapValues(JSONPlaces.init)
        self.origins = origins
    }

    package func value(at reference: NodeReference) -> JSONValue? {
        files[reference.file]?.root[reference.pointer]
    }

    /// File, line and column of a node, the file as the user would name it: `contracts/kaleyra-rcs/paths/create-brand.json:12:9`.
    package func location(of reference: NodeReference) -> SourceLocation {
        place(of: reference).map { $0.places.memberLocation(of: $0.pointer) }
            ?? SourceLocation(file: root + "/" + reference.file, line: 1, column: 1)
    }

    /// The text of the line on which a node stands.
    package func line(of reference: NodeReference) -> String {
        guard let place = place(of: reference) else { return "" }
        return place.places.line(place.places.memberLocation(of: place.pointer).line)
    }

    /// The text and the pointer into it where a node stands.
    private func place(of reference: NodeReference) -> (places: JSONPlaces, pointer: JSONPointer)? {
        guard let place = origins.place(of: reference, in: files) else { return nil }
        let known = places[reference.file].flatMap { $0.document.file == place.document.file ? $0 : nil }
        return (known ?? JSONPlaces(place.document), place.pointer)
    }
}
