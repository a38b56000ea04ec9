import Foundation

/// The files of this package, as the architecture tests read them.
enum Repository {
    struct File: Sendable, CustomStringConvertible {
        /// Relative to the package: `Sources/JSONText/JSONValue.swift`.
        let path: String
        let text: String

        var name: String { String(path.split(separator: "/").last?.dropLast(".swift".count) ?? "") }
        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        var description: String { path }
    }

    static let root: String = {
        var parts = #filePath.split(separator: "/").map(String.init)
        parts.removeLast(3)
        return "/" + parts.joined(separator: "/")
    }()

    /// Every Swift file below a folder of the package, in order.
    static func swiftFiles(below folder: String) -> [File] {
        files(below: folder).filter { $0.hasSuffix(".swift") }.map { File(path: $0, text: text(of: $0)) }
    }

    /// The paths of every file below a folder of the package, in order.
    static func files(below folder: String) -> [String] {
        guard let names = FileManager.default.enumerator(atPath: "\(root)/\(folder)") else { return [] }
        return names.compactMap { $0 as? String }.sorted().map { "\(folder)/\($0)" }.filter {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(root)/\($0)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }

    static func text(of path: String) -> String {
        guard let data = FileManager.default.contents(atPath: "\(root)/\(path)") else { return "" }
        return String(decoding: data, as: UTF8.self)
    }

    /// The names directly in a folder of the package.
    static func names(in folder: String) -> [String] {
        // A folder that is not there has no names; the tests that need some say so.
        ((try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? []).sorted()
    }
}
