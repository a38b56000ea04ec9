/// A file or folder inside a folder.
public struct FolderEntry: Sendable, Hashable {
    /// The last part of its path.
    public let name: String
    /// Whether it holds entries of its own.
    public let isFolder: Bool

    /// Makes an entry of a folder.
    public init(name: String, isFolder: Bool) {
        self.name = name
        self.isFolder = isFolder
    }

    /// The entries by the UTF-8 bytes of their names.
    static func sorted(_ entries: [FolderEntry]) -> [FolderEntry] {
        entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}
