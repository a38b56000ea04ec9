import CaseDerivation
import JSONText
import Testing

@Suite("Cases inside alternatives")
struct AlternativeCasesTests {
    private static let payment: JSONValue = [
        "oneOf": [
            [
                "type": "object", "required": ["by", "digits"], "additionalProperties": false,
                "properties": ["by": ["const": "card"], "digits": ["type": "string", "minLength": 4]],
            ],
            [
                "type": "object", "required": ["by", "days"], "additionalProperties": false,
                "properties": ["by": ["const": "later"], "days": ["type": "integer", "maximum": 30]],
            ],
        ]
    ]

    @Test("each is derived beside the request that takes it")
    func cases() throws {
        let derived = try Derived(member: Self.payment)
        let above = try #require(derived.found("create-item/body/m/days/maximum/above-in-alternative-2"))
        #expect(above.twin == "create-item/body/m/one-of/alternative-2")
        #expect(above.expectation.word == "reject")
        #expect(derived.body(above.id) == #"{"m":{"by":"later","days":31}}"#)
        let missing = "create-item/body/m/digits/required/missing-in-alternative-1"
        #expect(derived.body(missing) == #"{"m":{"by":"card"}}"#)
        #expect(
            derived.found("create-item/body/m/days/maximum/at-in-alternative-2")?.expectation.word == "accept"
        )
    }

    @Test("what another alternative lets through is not refused")
    func other() throws {
        let derived = try Derived(member: [
            "anyOf": [["type": "integer", "maximum": 9], ["type": "integer", "minimum": 5]]
        ])
        #expect(derived.found("create-item/body/m/maximum/above-in-alternative-1") == nil)
        #expect(derived.plan.skips.contains { $0.id == "create-item/body/m/maximum/above-in-alternative-1" })
    }

    @Test("the values of a map have cases")
    func map() throws {
        let derived = try Derived(
            member: ["type": "object", "additionalProperties": ["type": "integer", "maximum": 9]],
            example: ["left": 3]
        )
        #expect(derived.body("create-item/body/m/left/maximum/above") == #"{"m":{"left":10}}"#)
    }

    @Test("later items of a list in an alternative have cases, beside that list")
    func laterItems() throws {
        let derived = try Derived(member: [
            "oneOf": [
                ["type": "integer"],
                ["type": "array", "maxItems": 3, "items": ["type": "string", "maxLength": 1]],
            ]
        ])
        let last = try #require(
            derived.found("create-item/body/m/2/max-length/above-of-3-in-alternative-2")
        )
        #expect(last.twin == "create-item/body/m/items/several-in-alternative-2")
        #expect(derived.found("create-item/body/m/items/several-in-alternative-2")?.expectation == .accept)
        #expect(derived.body(last.id) == #"{"m":["m","m","ab"]}"#)
    }

    @Test("alternatives inside of an alternative have cases, beside the request that takes both")
    func nested() throws {
        let derived = try Derived(member: [
            "oneOf": [["type": "null"], ["oneOf": [["type": "string", "maxLength": 3], ["type": "integer"]]]]
        ])
        let inner = "create-item/body/m/one-of/alternative-2-in-alternative-2"
        #expect(derived.body(inner) == #"{"m":1}"#)
        #expect(derived.found(inner)?.twin == "create-item/body/m/one-of/alternative-2")
        let above = try #require(
            derived.found("create-item/body/m/max-length/above-in-alternative-1-in-alternative-2")
        )
        #expect(derived.body(above.id) == #"{"m":"abcd"}"#)
        #expect(above.twin == "create-item/body/m/one-of/alternative-1-in-alternative-2")
    }
}
