import Conformance
import Testing

@Suite("SchemaCheck")
struct SchemaCheckTests {
    /// The states of the clauses about a success, by what stands behind `response/success/body/`.
    private func states(_ properties: String, _ body: String) throws -> [String: RowState] {
        let contract = RunnerTests.contract
            .replacing(#""id": {"type": "string"}"#, with: properties)
            .replacing(
                #""info":"#,
                with: #""components": {"schemas": {"name": {"type": "string"}}}, "info":"#
            )
        let script = RunnerTests.Script { text, _ in
            RunnerTests.isTooLong(text) ? RunnerTests.refused : RunnerTests.reply(200, body)
        }
        let record = try SmallRun.record(contract, only: ["add-note/body/text/max-length/above"], over: script)
        let prefix = "add-note/response/success/body/"
        let rows = record.rows.filter { $0.id.hasPrefix(prefix) }
        return Dictionary(uniqueKeysWithValues: rows.map { (String($0.id.dropFirst(prefix.count)), $0.state) })
    }

    @Test("a schema that stands in two places is broken in the one where the value is wrong")
    func twoPlaces() throws {
        let properties =
            ##""first": {"$ref": "#/components/schemas/name"}, "second": {"$ref": "#/components/schemas/name"}"##
        let states = try states(properties, #"{"ok":true,"first":"a","second":7}"#)
        #expect(states["first/type"] == .enforced)
        #expect(states["second/type"] == .broken)
    }

    @Test("a member that must be there is looked for in objects alone")
    func required() throws {
        let properties = #""item": {"type": ["object", "null"], "required": ["id"]}"#
        #expect(try states(properties, #"{"ok":true,"item":null}"#)["item/id/required"] == .notExercised)
        #expect(try states(properties, #"{"ok":true,"item":{"id":1}}"#)["item/id/required"] == .enforced)
        #expect(try states(properties, #"{"ok":true,"item":{}}"#)["item/id/required"] == .broken)
    }
}
