import JSONSchema
import JSONText
import Testing

@Suite("the official suite of outputs", .enabled(if: OfficialSuite.isPresent, "\(OfficialSuite.absence)"))
struct OutputSuiteTests {
    private static let formats: [OutputFormat] = [.flag, .basic, .detailed]

    @Test("every output satisfies the schema that the suite has for it", arguments: ["draft2020-12", "draft2019-09"])
    func outputs(draft: String) throws {
        let suite = try #require(OfficialSuite())
        let folder = "output-tests/\(draft)"
        let form = try suite.value("\(folder)/output-schema.json")
        var total = 0
        var failures: [String] = []
        for file in suite.files(in: "\(folder)/content") {
            for group in try suite.value(file).arrayValue ?? [] {
                let uri = try #require(group[member: "schema"]?[member: "$id"]?.stringValue)
                let store = try SchemaStore(documents: [(uri, group[member: "schema"] ?? .null)])
                let schema = try store.schema(at: uri)
                for test in group[member: "tests"]?.arrayValue ?? [] {
                    for (name, expectation) in test[member: "output"]?.objectValue ?? JSONObject() {
                        total += 1
                        let format = try #require(Self.formats.first { $0.name == name })
                        let output = schema.output(format, for: test[member: "data"] ?? .null)
                        let expected = try #require(expectation[member: "$id"]?.stringValue)
                        let documents = [(form[member: "$id"]?.stringValue ?? "", form), (expected, expectation)]
                        let errors = try SchemaStore(documents: documents).schema(at: expected).errors(of: output)
                        failures += errors.map { "\(file): \(test[member: "description"] ?? .null): \($0)" }
                    }
                }
            }
        }
        print("JSON-Schema-Test-Suite \(draft): output-tests \(total - failures.count)/\(total)")
        #expect(total > 3)
        #expect(failures == [])
    }
}
