import CaseDerivation
import JSONText
import Testing

@Suite("Cases and the schema of the whole body")
struct RequestGateTests {
    @Test("nothing is to be accepted that breaks another constraint")
    func acceptance() throws {
        // Without `a` there may be no `b`: the minimum of `a` cannot be reached alone.
        let derived = Derived(
            try Shop.contract(
                body: [
                    "type": "object", "required": ["a"],
                    "properties": [
                        "a": ["type": "integer", "minimum": 1, "maximum": 9], "b": ["type": "integer"],
                    ],
                    "if": ["properties": ["a": ["const": 9]]], "then": ["required": ["c"]],
                ]
            )
        )
        #expect(derived.found("create-item/body/a/maximum/below") != nil)
        #expect(derived.found("create-item/body/a/maximum/at") == nil)
        #expect(
            derived.plan.skips.first { $0.id == "create-item/body/a/maximum/at" }?.reason
                == "another constraint of the body stands against it, so that no server need accept it"
        )
        #expect(derived.found("create-item/body/a/maximum/above")?.expectation.word == "reject")
    }

    @Test("a value made wrong that is as good as before is none to be refused")
    func alteredValue() throws {
        let schema: JSONValue = ["type": "string", "pattern": "^[a-z]+$", "maxLength": 6]
        let derived = try Derived(member: schema, example: "abcdef")
        #expect(derived.found("create-item/body/m/pattern/value-truncated") == nil)
        #expect(derived.found("create-item/body/m/pattern/value-hyphenated")?.expectation.word == "reject")
        #expect(derived.body("create-item/body/m/pattern/value-hyphenated") == #"{"m":"abc-ef"}"#)
    }

    @Test("nothing is to be refused that the schema lets through")
    func refusal() throws {
        let derived = Derived(
            try Shop.contract(
                body: [
                    "type": "object",
                    "properties": [
                        "a": ["type": "object", "additionalProperties": true, "unevaluatedProperties": false]
                    ],
                ],
                example: ["a": [:]]
            )
        )
        #expect(derived.found("create-item/body/a/unknown-member/added") == nil)
        #expect(derived.plan.skips.contains { $0.id == "create-item/body/a/unknown-member/added" })
    }

    @Test("a parameter is held against its schema as a body is")
    func parameters() throws {
        let derived = try Derived(
            parameter: "box",
            [
                "explode": false,
                "schema": [
                    "type": "array", "prefixItems": [["type": "number"], ["type": "number"]], "items": false,
                    "minItems": 2,
                ],
            ]
        )
        #expect(derived.found("list-items/query/box/min-items/inside") == nil)
        #expect(
            derived.plan.skips.first { $0.id == "list-items/query/box/min-items/inside" }?.reason
                == "another constraint of box stands against it, so that no server need accept it"
        )
        #expect(derived.found("list-items/query/box/min-items/at")?.expectation == .accept)
        #expect(derived.found("list-items/query/box/min-items/below")?.expectation.word == "reject")
    }
}
