/// Files held in memory, by their whole path.
public struct FilesInMemory: FileReading {
    private let files: [String: [UInt8]]

    /// Takes texts by path: `contracts/shop/openapi.json`.
    public init(_ texts: [String: String]) {
        files = texts.mapValues { Array($0.utf8) }
    }

    /// The bytes of the text at a path.
    ///
    /// - Throws: `ContractError` of the kind `missing` or `unreadable`.
    public func bytes(of path: String) throws(ContractError) -> [UInt8] {
        guard let bytes = files[path] else { throw .missing(path, what: "file") }
        return bytes
    }

    /// What the paths below a folder show directly in it.
    ///
    /// - Throws: `ContractError` of the kind `missing` or `unreadable`.
    public func entries(of folder: String) throws(ContractError) -> [FolderEntry] {
        let prefix = folder + "/"
        var entries: Set<FolderEntry> = []
        for path in files.keys where path.hasPrefix(prefix) {
            let parts = path.dropFirst(prefix.count).split(separator: "/", maxSplits: 1)
            guard let name = parts.first else { continue }
            entries.insert(FolderEntry(name: String(name), isFolder: parts.count > 1))
        }
        guard !entries.isEmpty else { throw .missing(folder, what: "folder") }
        return FolderEntry.sorted(Array(entries))
    }
}
