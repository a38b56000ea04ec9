import JSONText

extension SHA256 {
    /// The digest of a contract's files: of each, by the UTF-8 bytes of the paths, the path, a line feed, the number of
    /// bytes in decimal, a line feed, and the bytes.
    ///
    /// Overlays that are applied to them follow, in their order.
    static func hexadecimal(of files: [String: JSONDocument], _ overlays: [Overlay] = []) -> String {
        var hash = SHA256()
        let sorted = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        for (path, document) in sorted + overlays.map({ ($0.name, $0.document) }) {
            hash.update(Array("\(path)\n\(document.bytes.count)\n".utf8))
            hash.update(document.bytes)
        }
        return hash.hexadecimal()
    }
}
