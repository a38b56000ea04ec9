import JSONSchema
import JSONText

/// The folder that holds all contracts: `contracts/<name>/openapi.json` and what it refers to.
public struct ContractFolder: Sendable {
    /// The folder's path, as the user named it; positions are shown below it.
    public let root: String
    let source: any FileReading

    /// Names the folder; nothing is read yet.
    public init(root: String, files: any FileReading = FilesOnDisk()) {
        self.root = root.utf8.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
        self.source = files
    }

    /// The names of the contracts: the folders that hold an `openapi.json`, sorted.
    ///
    /// - Throws: `ContractError` where a folder is missing or cannot be read.
    public func contractNames() throws(ContractError) -> [String] {
        var names: [String] = []
        for folder in try source.entries(of: root) where folder.isFolder {
            let entries = try source.entries(of: root + "/" + folder.name)
            if entries.contains(FolderEntry(name: "openapi.json", isFolder: false)) { names.append(folder.name) }
        }
        return names
    }

    /// Reads one contract completely: every file parsed, every reference resolved, every schema compiled.
    ///
    /// - Throws: `ContractError` at the first fault of any kind.
    public func load(_ name: String) throws(ContractError) -> Contract {
        try load(ContractFiles(reading: name, root: root, from: source))
    }

    func load(_ files: ContractFiles) throws(ContractError) -> Contract {
        if let error = files.faults.first ?? ReferenceCheck(files: files).firstError() { throw error }
        let paths = files.documents.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let schemas = paths.compactMap { path in
            files.documents[path].map { (uri: NodeReference.documentURI(of: path), root: $0.root) }
        }
        let store: SchemaStore
        do {
            store = try SchemaStore(documents: schemas, formats: .openAPI)
        } catch {
            throw ContractError(
                .faultySchema,
                file: root + "/" + files.name,
                reason: error.description,
                nextStep: "give every schema a URI of its own"
            )
        }
        let documents = ContractDocuments(
            root: root,
            files: files.documents,
            schemas: store,
            origins: files.origins
        )
        return try ContractReader(name: files.name, documents: documents, overlays: files.applied).contract()
    }
}
