import Foundation

/// The files of this package, as the guards read them.
struct Repository: Sendable {
    /// Text by path, relative to the package: `Sources/JSONText/JSONValue.swift`.
    private var texts: [String: String]

    init(_ texts: [String: String] = [:]) {
        self.texts = texts
    }

    /// The package that this file belongs to, without what is built or ignored.
    static let package: Repository = {
        var parts = #filePath.split(separator: "/").map(String.init)
        parts.removeLast(3)
        let root = "/" + parts.joined(separator: "/")
        var texts: [String: String] = [:]
        for path in paths(below: root) {
            guard let data = FileManager.default.contents(atPath: "\(root)/\(path)") else { continue }
            texts[path] = String(decoding: data, as: UTF8.self)
        }
        return Repository(texts)
    }()

    /// Every path, in order.
    var paths: [String] { texts.keys.sorted() }

    /// Every Swift file below a folder of the package, in order.
    func swiftFiles(below folder: String) -> [SourceFile] {
        paths.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(".swift") }.map {
            SourceFile(path: $0, text: text(of: $0))
        }
    }

    /// The text of a file; empty where there is none.
    func text(of path: String) -> String { texts[path] ?? "" }

    /// The names directly in a folder of the package; those of the package itself for the empty path.
    func names(in folder: String = "") -> [String] {
        let prefix = folder.isEmpty ? "" : folder + "/"
        let rests = paths.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }
        return Set(rests.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
    }

    /// The folders directly in a folder of the package.
    func folders(in folder: String) -> [String] {
        names(in: folder).filter { name in texts["\(folder)/\(name)"] == nil }
    }

    /// This repository with a file more, or one replaced.
    func adding(_ path: String, _ text: String) -> Repository {
        var copy = self
        copy.texts[path] = text
        return copy
    }

    /// This repository without a file.
    func removing(_ path: String) -> Repository {
        var copy = self
        copy.texts[path] = nil
        return copy
    }

    /// This repository with a passage of a file replaced.
    func replacing(_ passage: String, with other: String, in path: String) -> Repository {
        adding(path, text(of: path).replacingOccurrences(of: passage, with: other))
    }

    private static func paths(below root: String) -> [String] {
        guard let walk = FileManager.default.enumerator(atPath: root) else { return [] }
        var paths: [String] = []
        while let path = walk.nextObject() as? String {
            let name = path.split(separator: "/").last ?? ""
            let isFolder = walk.fileAttributes?[.type] as? FileAttributeType == .typeDirectory
            if name == ".git" || name == ".swiftpm" || name.hasPrefix(".build") || path == "Package.resolved" {
                if isFolder { walk.skipDescendants() }
            } else if !isFolder, !path.hasPrefix("reports/") || path == "reports/README.md" {
                paths.append(path)
            }
        }
        return paths
    }
}
