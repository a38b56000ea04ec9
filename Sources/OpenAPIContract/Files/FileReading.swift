/// A source of files: the disk, or a tree held in memory.
///
/// Paths are joined with `/`, as the caller gives them.
public protocol FileReading: Sendable {
    /// The bytes of a file.
    ///
    /// - Throws: `ContractError` of the kind `missing` or `unreadable`.
    func bytes(of path: String) throws(ContractError) -> [UInt8]

    /// What stands directly in a folder, sorted by the UTF-8 bytes of the names.
    ///
    /// - Throws: `ContractError` of the kind `missing` or `unreadable`.
    func entries(of folder: String) throws(ContractError) -> [FolderEntry]
}
