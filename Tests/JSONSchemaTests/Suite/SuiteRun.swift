import JSONSchema
import JSONText

/// The run of some files of the official suite: every test judged at both speeds.
struct SuiteRun {
    /// The number of tests run.
    private(set) var total = 0
    /// The tests whose verdict differs from the suite's: `file: group: test`.
    private(set) var failures: [String] = []

    /// Passed of all: `1299/1299`.
    var score: String { "\(total - failures.count)/\(total)" }

    init(_ suite: OfficialSuite, _ folder: String, in dialect: String, formats: FormatRegistry) throws {
        let remotes = try suite.remotes()
        for file in suite.files(in: folder) {
            for group in try suite.value(file).arrayValue ?? [] {
                total += run(group, file: file, in: dialect, remotes: remotes, formats: formats)
            }
        }
    }

    private mutating func run(
        _ group: JSONValue,
        file: String,
        in dialect: String,
        remotes: [(uri: String, root: JSONValue)],
        formats: FormatRegistry
    ) -> Int {
        let tests = group[member: "tests"]?.arrayValue ?? []
        let name = "\(file): \(group[member: "description"]?.stringValue ?? "")"
        let uri = "https://suite.example/schema"
        do {
            let documents = remotes + [(uri, group[member: "schema"] ?? .null)]
            let schema = try SchemaStore(documents: documents, formats: formats, dialect: dialect).schema(at: uri)
            for test in tests {
                let instance = test[member: "data"] ?? .null
                let expected = test[member: "valid"]?.boolValue
                let evaluation = schema.evaluate(instance)
                let title = "\(name): \(test[member: "description"]?.stringValue ?? "")"
                if schema.accepts(instance) != evaluation.isValid {
                    failures.append("\(title) (accepts and evaluate differ)")
                } else if schema.errors(of: instance) != evaluation.errors {
                    failures.append("\(title) (errors and evaluate differ)")
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
