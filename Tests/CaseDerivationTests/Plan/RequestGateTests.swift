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
}
