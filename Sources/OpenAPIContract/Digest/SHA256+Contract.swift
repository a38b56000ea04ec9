import JSONText

extension SHA256 {
    /// The digest of a contract's files: of each, by the UTF-8 bytes of the paths, the path, a line feed, the number of
    /// bytes in decimal, a line feed, and the bytes.
    static func hexadecimal(of files: [String: JSONDocument]) -> String {
        var hash = SHA256()
        for (path, document) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            hash.update(Array("\(path)\n\(document.bytes.count)\n".utf8))
            hash.update(document.bytes)
        }
        return hash.hexadecimal()
    }
}
