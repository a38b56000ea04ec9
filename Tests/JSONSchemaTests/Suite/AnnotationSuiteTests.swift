import JSONSchema
import JSONText
import Testing

@Suite("the official suite of annotations", .enabled(if: OfficialSuite.isPresent, "\(OfficialSuite.absence)"))
struct AnnotationSuiteTests {
    @Test("every annotation of draft 2020-12 appears where it should and nowhere else")
    func annotations() throws {
        let suite = try #require(OfficialSuite())
        var assertions = 0
        var failures: [String] = []
        for path in suite.files(in: "annotations/tests") {
            for group in try suite.value(path)[member: "suite"]?.arrayValue ?? [] where isOfDraft2020(group) {
                let found = try run(group)
                assertions += found.assertions
                failures += found.failures
            }
        }
        print("JSON-Schema-Test-Suite draft2020-12: annotations \(assertions - failures.count)/\(assertions)")
        #expect(assertions > 50)
        #expect(failures == [])
    }

    private func run(_ group: JSONValue) throws -> (assertions: Int, failures: [String]) {
        let title = group[member: "description"]?.stringValue ?? ""
        let uri = "https://suite.example/schema"
        let store = try SchemaStore(documents: [(uri, group[member: "schema"] ?? .null)])
        let schema = try store.schema(at: uri)
        var count = 0
        var failures: [String] = []
        for test in group[member: "tests"]?.arrayValue ?? [] {
            let evaluation = schema.evaluate(test[member: "instance"] ?? .null)
            for assertion in test[member: "assertions"]?.arrayValue ?? [] {
                count += 1
                let location = try #require(JSONPointer(assertion[member: "location"]?.stringValue ?? ""))
                let keyword = try #require(assertion[member: "keyword"]?.stringValue)
                let found = evaluation.annotations.filter {
                    $0.instanceLocation == location && $0.keyword == keyword
                }
                var values = JSONObject()
                for annotation in found { values[fragment(annotation)] = annotation.value }
                if .object(values) != assertion[member: "expected"] {
                    failures.append("\(title): \(keyword) at \(location): \(JSONValue.object(values).serialized())")
                }
            }
        }
        return (count, failures)
    }

    /// The fragment of the schema around the keyword, as the suite names it.
    private func fragment(_ annotation: Annotation) -> String {
        let schema = annotation.schemaLocation.pointer.parent ?? JSONPointer()
        let place = SchemaLocation(document: "", pointer: schema)
        return place.description
    }

    /// Whether the conditions on the draft, such as `2019` (and later), `<=2019` or `=2020`, include 2020-12.
    private func isOfDraft2020(_ group: JSONValue) -> Bool {
        let conditions = group[member: "compatibility"]?.stringValue?.split(separator: ",") ?? []
        return conditions.allSatisfy { condition in
            if condition.hasPrefix("<=") { return Int(condition.dropFirst(2)).map { 2020 <= $0 } ?? false }
            if condition.hasPrefix("=") { return condition == "=2020" }
            return Int(condition).map { 2020 >= $0 } ?? false
        }
    }
}
