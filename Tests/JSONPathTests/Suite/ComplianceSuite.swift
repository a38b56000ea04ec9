import Foundation
import JSONText

/// The data of the JSONPath Compliance Test Suite (github.com/jsonpath-standard), which does not lie in this package.
enum ComplianceSuite {
    /// The file: in the folder that TOUCHSTONE_SUITES names, else in `../shared/suites` beside the package.
    static var file: URL {
        let package = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let beside = package.deletingLastPathComponent().appending(path: "shared/suites")
        let suites = ProcessInfo.processInfo.environment["TOUCHSTONE_SUITES"].map { URL(filePath: $0) } ?? beside
        return suites.appending(path: "jsonpath-compliance-test-suite/cts.json")
    }

    static var isPresent: Bool { FileManager.default.fileExists(atPath: file.path) }

    /// The tests, each an object as the suite's own schema describes it.
    static func tests() throws -> [JSONValue] {
        let root = try JSONValue(parsing: Array(Data(contentsOf: file)), file: file.path)
        return root[member: "tests"]?.arrayValue ?? []
    }
}
