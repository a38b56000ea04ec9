import CaseDerivation
import JSONText
import Testing

struct MixedItemsRuleTests {
    @Test("leaves an optional member out of the one item and the other")
    func sides() throws {
        let derived = try Derived(
            member: [
                "type": "array",
                "items": [
                    "type": "object", "required": ["a"],
                    "properties": ["a": ["type": "string"], "b": ["type": "string"]],
                ],
            ],
            example: [["a": "x", "b": "y"]]
        )
        #expect(
            derived.sides("items").filter { $0.contains("without") } == [
                "body/m/first-without-b accept", "body/m/second-without-b accept",
            ]
        )
        #expect(derived.body("create-item/body/m/items/first-without-b") == #"{"m":[{"a":"x"},{"a":"x","b":"y"}]}"#)
        #expect(derived.body("create-item/body/m/items/second-without-b") == #"{"m":[{"a":"x","b":"y"},{"a":"x"}]}"#)
    }

    @Test("leaves lists of one item alone, and items whose schema then breaks")
    func none() throws {
        let item: JSONValue = ["type": "object", "minProperties": 1, "properties": ["a": ["type": "string"]]]
        for most in [1, 2] {
            let derived = try Derived(
                member: ["type": "array", "maxItems": .number(JSONNumber(most)), "items": item],
                example: [["a": "x"]]
            )
            #expect(!derived.sides("items").contains { $0.contains("without") })
        }
    }
}
