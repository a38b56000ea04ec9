import JSONText

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The official JSON Schema test suite on this machine.
///
/// It lies in `$TOUCHSTONE_SUITES/JSON-Schema-Test-Suite`, or in `../shared/suites` beside the package.
struct OfficialSuite {
    let folder: String

    /// Nil where the suite is absent.
    init?() {
        let package = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        let candidates = [
            getenv("TOUCHSTONE_SUITES").map { String(cString: $0) },
            "/\(package)/../shared/suites",
        ]
        let folders = candidates.compactMap { $0.map { $0 + "/JSON-Schema-Test-Suite" } }
        guard let found = folders.first(where: { access($0 + "/tests/draft2020-12", R_OK) == 0 }) else { return nil }
        folder = found
    }

    /// Where the suite was looked for, to be said when it is skipped.
    static let absence: String =
        "the official suite is absent: set TOUCHSTONE_SUITES to the folder that holds JSON-Schema-Test-Suite"

    static let isPresent = OfficialSuite() != nil

    /// The names of the entries of a folder below the suite, sorted.
    func entries(of path: String) -> [String] {
        guard let directory = opendir("\(folder)/\(path)") else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// The JSON files directly in a folder below the suite, as paths below the suite.
    func files(in path: String) -> [String] {
        entries(of: path).filter { $0.hasSuffix(".json") }.map { "\(path)/\($0)" }
    }

    /// The JSON files in a folder below the suite and in its folders, as paths below the suite.
    func allFiles(in path: String) -> [String] {
        files(in: path) + entries(of: path).filter { !$0.contains(".json") }.flatMap { allFiles(in: "\(path)/\($0)") }
    }

    /// The value of a JSON file below the suite.
    func value(_ path: String) throws -> JSONValue {
        try JSONValue(parsing: try bytes("\(folder)/\(path)"), file: path)
    }

    /// The documents that the tests refer to, under the URIs that they use.
    func remotes() throws -> [(uri: String, root: JSONValue)] {
        let drafts = ["draft3/", "draft4/", "draft6/", "v1/"].map { "remotes/" + $0 }
        return try allFiles(in: "remotes").filter { path in !drafts.contains(where: path.hasPrefix) }.map { path in
            ("http://localhost:1234/" + path.dropFirst("remotes/".count), try value(path))
        }
    }

    private func bytes(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw Unreadable(path: path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }

    struct Unreadable: Error {
        let path: String
    }
}
