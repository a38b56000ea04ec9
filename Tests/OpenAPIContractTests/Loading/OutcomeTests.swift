import JSONSchema
import JSONText
import OpenAPIContract
import Testing

@Suite("Outcomes")
struct OutcomeTests {
    private func operation(_ changes: [String: String?] = [:]) throws -> Operation {
        try #require(try SmallContract.load(changes).operation("add-item"))
    }

    @Test("the success comes first, then the failures in the contract's order")
    func order() throws {
        let operation = try operation()
        #expect(operation.outcomes.map(\.name) == ["success", "bad-field", "failure", "status-503"])
        #expect(operation.outcomes.map(\.kind) == [.success, .failure, .failure, .failure])
    }

    @Test("each alternative with x-outcome is a form of its outcome")
    func variants() throws {
        let outcome = try #require(try operation().outcome(named: "bad-field"))
        #expect(outcome.facts == ["SH-07"])
        #expect(outcome.examples.map(\.value) == [["code": "E1"]])
        #expect(outcome.reference.uri == "contract:/shop/schemas/answers.json#/$defs/bad-field")
        let variant = try #require(outcome.variants.first)
        #expect(outcome.variants.count == 1)
        #expect(variant.status == .exact(400))
        #expect(variant.mediaType == "application/json")
        #expect(variant.mediaTypeCertainty == .documented)
        #expect(variant.compiled?.accepts(["code": "E1"]) == true)
        #expect(variant.compiled?.accepts(["code": "E2"]) == false)
        #expect(variant.schema?.required == ["code"])
        let success = try #require(try operation().outcome(named: "success")?.variants.first)
        #expect(success.status == .range(2))
        #expect(success.mediaTypeCertainty == .silent)
        #expect(success.facts == ["SH-05"])
    }

    @Test("a response without a body is an outcome of its own")
    func bodiless() throws {
        let outcome = try #require(try operation().outcome(named: "status-503"))
        #expect(outcome.variants.map(\.mediaType) == [nil])
        #expect(outcome.reference.pointer.description == "/post/responses/503")
    }

    @Test("a response whose schema names no outcome is named after its key")
    func unnamed() throws {
        let answers = SmallContract.answers.replacing(
            #""x-outcome": { "name": "success", "kind": "success" },"#,
            with: ""
        )
        let outcome = try #require(try operation(["shop/schemas/answers.json": answers]).outcomes.first)
        #expect(outcome.name == "status-2XX")
        #expect(outcome.kind == .success)
        #expect(outcome.examples.map(\.name) == ["success"])
        #expect(outcome.variants.first?.compiled?.accepts(["data": ["name": "Tea"]]) == true)
        #expect(outcome.variants.first?.compiled?.accepts([:]) == false)
    }

    @Test("an outcome under several keys has a form for each")
    func severalKeys() throws {
        let items = SmallContract.items.replacing(
            #""503": { "description": "Down" }"#,
            with: """
                "default": {
                  "description": "Anything",
                  "content": { "application/json": {
                    "schema": { "oneOf": [{ "anyOf": [{ "$ref": "../schemas/answers.json#/$defs/bad-field" }] }] },
                    "examples": { "bad-field": { "value": { "code": "E1", "more": 1 } } } } }
                }
                """
        )
        let outcome = try #require(try operation(["shop/paths/items.json": items]).outcome(named: "bad-field"))
        #expect(outcome.variants.map(\.status) == [.exact(400), .default])
        #expect(outcome.examples.count == 2)
    }
}
