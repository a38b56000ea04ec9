import Foundation

/// The data of JSONTestSuite (github.com/nst/JSONTestSuite), which does not lie in this package.
enum JSONTestSuite {
    /// One text of the suite.
    struct Text: Sendable, CustomStringConvertible {
        let name: String
        let bytes: [UInt8]

        var description: String { name }
    }

    /// The folder of the suite: in the folder that TOUCHSTONE_SUITES names, else in `../shared/suites` beside the package.
    static var folder: URL {
        let package = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let beside = package.deletingLastPathComponent().appending(path: "shared/suites")
        let suites = ProcessInfo.processInfo.environment["TOUCHSTONE_SUITES"].map { URL(filePath: $0) } ?? beside
        return suites.appending(path: "JSONTestSuite")
    }

    static var isPresent: Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "test_parsing").path)
    }

    /// The texts of a folder whose names begin with a prefix, by name.
    static func texts(in subfolder: String, prefix: String = "") throws -> [Text] {
        let directory = folder.appending(path: subfolder)
        return try FileManager.default.contentsOfDirectory(atPath: directory.path)
            .filter { $0.hasPrefix(prefix) && $0.hasSuffix(".json") }
            .sorted()
            .map { Text(name: $0, bytes: Array(try Data(contentsOf: directory.appending(path: $0)))) }
    }
}
