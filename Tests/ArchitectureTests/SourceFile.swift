/// One Swift file of the package.
struct SourceFile: Sendable, CustomStringConvertible {
    /// Relative to the package: `Sources/JSONText/JSONValue.swift`.
    let path: String
    let text: String

    /// The file's name without `.swift`.
    var name: String { String(path.split(separator: "/").last?.dropLast(".swift".count) ?? "") }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    /// The module that it belongs to: the second part of its path.
    var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
    var description: String { path }

    /// The modules that it imports.
    var imports: [String] {
        lines.compactMap { line in
            var words = line.split(separator: " ")
            while let first = words.first, first.hasPrefix("@") || Self.modifiers.contains(first) {
                words.removeFirst()
            }
            guard words.first == "import", words.count >= 2 else { return nil }
            let path = Self.kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
            return path.split(separator: ".").first.map(String.init)
        }
    }

    private static let modifiers: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
    ]
}
