import JSONSchema
import JSONText

/// The run of some files of the official suite: every test judged at both speeds.
struct SuiteRun {
    /// The tests run, by the file they stand in.
    private(set) var counts: [(file: String, total: Int, failed: Int)] = []
    /// The tests whose verdict differs from the suite's: `file: group: test`.
    private(set) var failures: [String] = []

    var total: Int { counts.reduce(0) { $0 + $1.total } }

    init(_ suite: OfficialSuite, files: [String], formats: FormatRegistry) throws {
        let remotes = try suite.remotes()
        for path in files {
            let file = String(path.dropFirst("tests/draft2020-12/".count))
            let before = (total, failures.count)
            var total = 0
            for group in try suite.value(path).arrayValue ?? [] {
                total += run(group, file: file, remotes: remotes, formats: formats)
            }
            counts.append((file, total, failures.count - before.1))
        }
    }

    private mutating func run(
        _ group: JSONValue,
        file: String,
        remotes: [(uri: String, root: JSONValue)],
        formats: FormatRegistry
    ) -> Int {
        let tests = group[member: "tests"]?.arrayValue ?? []
        let name = "\(file): \(group[member: "description"]?.stringValue ?? "")"
        let uri = "https://suite.example/schema"
        do {
            let documents = remotes + [(uri, group[member: "schema"] ?? .null)]
            let schema = try SchemaStore(documents: documents, formats: formats).schema(at: uri)
            for test in tests {
                let instance = test[member: "data"] ?? .null
                let expected = test[member: "valid"]?.boolValue
                let evaluation = schema.evaluate(instance)
                let title = "\(name): \(test[member: "description"]?.stringValue ?? "")"
                if schema.accepts(instance) != evaluation.isValid {
                    failures.append("\(title) (accepts and evaluate differ)")
                } else if evaluation.isValid != expected {
                    failures.append(title)
                }
            }
        } catch {
            failures += tests.map { "\(name): \($0[member: "description"]?.stringValue ?? "") (\(error))" }
        }
        return tests.count
    }
}
