import CaseDerivation
import JSONText
import Testing

struct ItemCountRuleTests {
    @Test("stands on both sides of each number of items")
    func sides() throws {
        let derived = try Derived(
            member: ["type": "array", "minItems": 1, "maxItems": 3, "items": ["type": "integer"]])
        #expect(
            derived.sides("max-items") == [
                "body/m/inside accept", "body/m/at accept", "body/m/above reject", "body/m/above-by-2 reject",
                "body/m/above-by-256 reject", "body/m/above-same-items reject",
            ]
        )
        #expect(
            derived.sides("min-items") == ["body/m/below reject", "body/m/at accept", "body/m/inside accept"]
        )
        #expect(derived.body("create-item/body/m/max-items/above") == #"{"m":[1,1,1,1]}"#)
        #expect(derived.body("create-item/body/m/max-items/above-by-2") == #"{"m":[1,1,1,1,1]}"#)
        #expect(derived.body("create-item/body/m/max-items/above-by-256")?.utf8.count == 2 * 259 + 7)
        #expect(derived.body("create-item/body/m/min-items/below") == #"{"m":[]}"#)
    }

    @Test("varies what a client sends afresh, and moves times along")
    func items() throws {
        let derived = try Derived(
            member: [
                "type": "array", "maxItems": 2,
                "items": [
                    "type": "object",
                    "properties": [
                        "id": ["type": "string", "x-unique": true],
                        "at": ["type": "string", "format": "date-time", "x-relative-time": ["not-before": "today"]],
                        "to": ["type": "array", "items": ["type": "string", "x-contact": "phone-number"]],
                    ],
                ],
            ],
            example: [["id": "order", "at": "2021-04-28T03:48:07.111+05:30", "to": ["91"]]]
        )
        #expect(
            derived.body("create-item/body/m/max-items/at")
                == #"{"m":[{"id":"00001","at":"2026-11-22T15:30:00.250+05:30","to":["447700900002"]},"#
                + #"{"id":"00001","at":"2026-11-22T15:30:00.250+05:30","to":["442079460001"]}]}"#
        )
        let item = #"{"id":"order","at":"2026-11-22T15:30:00.250+05:30","to":["447700900004"]}"#
        #expect(
            derived.body("create-item/body/m/max-items/above-same-items") == #"{"m":[\#(item),\#(item),\#(item)]}"#
        )
    }

    @Test("keeps pinned values in every item")
    func pinned() throws {
        let derived = try Derived(
            member: [
                "type": "array", "maxItems": 2, "items": ["type": "object", "properties": ["id": ["type": "string"]]],
            ])
        #expect(
            derived.body(
                "create-item/body/m/max-items/at",
                values: CountingValues(variables: ["id": "mine"])
            )
                == #"{"m":[{"id":"mine"},{"id":"mine"}]}"#
        )
    }

    @Test("repeats an item where items must differ")
    func uniqueItems() throws {
        let derived = try Derived(member: ["type": "array", "uniqueItems": true, "items": ["type": "integer"]])
        #expect(derived.values("unique-items") == ["same-item-twice [1,1]"])
        #expect(derived.sides("unique-items") == ["body/m/same-item-twice reject"])
    }
}
