import JSONPath
import JSONText
import Testing

@Suite(
    "JSONPath Compliance Test Suite",
    .enabled(
        if: ComplianceSuite.isPresent,
        "the suite was not found: set TOUCHSTONE_SUITES to a folder that holds jsonpath-compliance-test-suite"
    )
)
struct ComplianceSuiteTests {
    @Test("selects what the suite says, and refuses what it says is no query")
    func all() throws {
        let tests = try ComplianceSuite.tests()
        let failed = tests.filter { !passes($0) }.compactMap { $0[member: "name"]?.stringValue }
        print("JSONPath Compliance Test Suite: \(tests.count - failed.count)/\(tests.count)")
        #expect(tests.count >= 700)
        #expect(failed == [])
    }

    private func passes(_ test: JSONValue) -> Bool {
        let source = test[member: "selector"]?.stringValue ?? ""
        // Why a query is refused is the matter of other tests.
        guard let query = try? PathQuery(source) else { return test[member: "invalid_selector"] == true }
        guard let document = test[member: "document"] else { return false }
        let nodes = query.nodes(in: document)
        let values = JSONValue.array(nodes.map(\.value))
        let paths = JSONValue.array(nodes.map { .string($0.normalizedPath) })
        if let result = test[member: "result"] {
            return values == result && paths == (test[member: "result_paths"] ?? paths)
        }
        let results = test[member: "results"]?.arrayValue ?? []
        let resultPaths = test[member: "results_paths"]?.arrayValue
        return results.indices.contains { values == results[$0] && (resultPaths.map { $0.contains(paths) } ?? true) }
    }
}
