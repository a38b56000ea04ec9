import JSONText

/// The parsed files of one contract, and what went wrong on the way.
struct ContractFiles {
    /// The folder that holds all contracts, as the user named it.
    let root: String
    let name: String
    /// Path relative to `root` to document.
    var documents: [String: JSONDocument] = [:]
    /// Where nodes stand that overlays have brought.
    var origins = NodeOrigins()
    /// The overlays that were applied, in their order.
    var applied: [Overlay] = []
    /// The files that cannot be read or parsed, in the order of their paths.
    private(set) var faults: [ContractError] = []

    /// Reads every JSON file of the contract's folder, and the files beside the folder that they refer to.
    ///
    /// - Throws: `ContractError` where the folder is missing.
    init(reading name: String, root: String, from source: any FileReading) throws(ContractError) {
        self.root = root
        self.name = name
        var waiting = try Self.paths(in: name, root: root, source: source)
        var seen = Set(waiting)
        while !waiting.isEmpty {
            let path = waiting.removeFirst()
            guard let document = read(path, from: source) else { continue }
            documents[path] = document
            for target in Self.targets(of: document, file: path) where seen.insert(target).inserted {
                // A file that is not there is told where the reference stands: see ReferenceCheck.
                guard Self.exists(root + "/" + target, in: source) else { continue }
                waiting.append(target)
            }
        }
        documents = DocumentTranslation.translating(documents, entry: name + "/openapi.json")
    }

    /// The documents whose `$ref` members are references: not overlays and workflows, which speak about other documents.
    var referringNodes: [DocumentNode] {
        documents.keys.sorted().filter { Self.refers($0) }.flatMap { path in
            documents[path].map { DocumentNode.nodes(of: $0.root, file: path) } ?? []
        }
    }

    /// The place of a node in its text, or in that of the overlay that brought it; of a missing one, the nearest around it.
    func location(of reference: NodeReference) -> SourceLocation {
        origins.place(of: reference, in: documents).map { $0.document.memberLocation(of: $0.pointer) }
            ?? SourceLocation(file: root + "/" + reference.file, line: 1, column: 1)
    }

    private mutating func read(_ path: String, from source: any FileReading) -> JSONDocument? {
        let file = root + "/" + path
        let bytes: [UInt8]
        do {
            bytes = try source.bytes(of: file)
        } catch {
            faults.append(error)
            return nil
        }
        do {
            return try JSONDocument(parsing: bytes, file: file)
        } catch {
            faults.append(
                ContractError(
                    .notJSON,
                    at: error.location,
                    reason: error.reason,
                    nextStep: "write the file as JSON (RFC 8259)"
                )
            )
            return nil
        }
    }

    private static func paths(
        in folder: String,
        root: String,
        source: any FileReading
    ) throws(ContractError) -> [String] {
        var paths: [String] = []
        for entry in try source.entries(of: root + "/" + folder) {
            let path = folder + "/" + entry.name
            if entry.isFolder {
                paths += try Self.paths(in: path, root: root, source: source)
            } else if path.hasSuffix(".json") {
                paths.append(path)
            }
        }
        return paths
    }

    private static func targets(of document: JSONDocument, file: String) -> [String] {
        guard refers(file) else { return [] }
        return DocumentNode.nodes(of: document.root, file: file).compactMap { node in
            node.members["$ref"]?.stringValue.flatMap { ReferenceResolution.resolve($0, from: file)?.file }
        }
    }

    private static func exists(_ path: String, in source: any FileReading) -> Bool {
        // Whether it can be read is all that is asked; the reason is told when it is read.
        (try? source.bytes(of: path)) != nil
    }

    private static func refers(_ path: String) -> Bool {
        !path.hasSuffix(".overlay.json") && !path.hasSuffix(".arazzo.json")
    }
}
