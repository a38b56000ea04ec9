import CaseDerivation
import JSONText
import Testing

struct ItemCountRuleTests {
    @Test("items that differ by their type alone differ")
    func unlikeItems() throws {
        let mixed = try Derived(
            member: ["type": "array", "uniqueItems": true, "items": ["type": ["string", "integer"]]]
        )
        #expect(mixed.values("unique-items").contains(#"number-beside-text [1,"1"]"#))
        #expect(mixed.sides("unique-items").contains("body/m/number-beside-text accept"))
        #expect(!mixed.sides("unique-items").contains { $0.contains("boolean") })
        let both = try Derived(
            member: [
                "type": "array", "uniqueItems": true, "minItems": 2, "items": ["type": ["integer", "boolean"]],
            ]
        )
        #expect(both.values("unique-items").contains("number-beside-boolean [1,true]"))
    }

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
                == #"{"m":[{"id":"00001","at":"2026-11-22T11:00:00.250+05:30","to":["447700900002"]},"#
                + #"{"id":"00001","at":"2026-11-22T11:00:00.250+05:30","to":["442079460001"]}]}"#
        )
        let item = #"{"id":"order","at":"2026-11-22T11:00:00.250+05:30","to":["447700900004"]}"#
        #expect(
            derived.body("create-item/body/m/max-items/above-same-items") == #"{"m":[\#(item),\#(item),\#(item)]}"#
        )
    }

    @Test("fills fewer items with more than the maximum")
    func fuller() throws {
        let derived = try Derived(
            member: [
                "type": "array", "maxItems": 4,
                "items": [
                    "type": "object",
                    "properties": [
                        "id": ["type": "string", "x-unique": true],
                        "to": ["type": "array", "items": ["type": "string", "x-contact": "phone-number"]],
                        "tags": ["type": "array", "maxItems": 2, "items": ["type": "string"]],
                        "one": ["type": "array", "maxItems": 1, "items": ["type": "string"]],
                    ],
                ],
            ],
            example: [["id": "order", "to": ["91"], "tags": ["a"], "one": ["b"]]]
        )
        let id = "create-item/body/m/max-items/inside-with-fuller-items"
        #expect(derived.found(id)?.expectation == .accept)
        #expect(
            derived.body(id)
                == #"{"m":[{"id":"00001","to":["447700900002","442079460001","442079460002"],"tags":["a","a"],"one":["b"]},"#
                + #"{"id":"00001","to":["442079460003","442079460004","442079460005"],"tags":["a","a"],"one":["b"]}]}"#
        )
        let pinned = derived.body(id, values: CountingValues(variables: ["to": "447700900999"]))
        #expect(pinned?.split(separator: "447700900999").count == 7)
    }

    @Test("fills no items that cannot hold more")
    func notFuller() throws {
        let flat = try Derived(member: ["type": "array", "maxItems": 4, "items": ["type": "integer"]])
        #expect(flat.found("create-item/body/m/max-items/inside-with-fuller-items") == nil)
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
        #expect(
            derived.values("unique-items") == [
                "same-item-twice [1,1]", "same-item-apart [1,2,1]", "different-items [1,2]", "same-number [1.0,1]",
            ]
        )
        #expect(
            derived.sides("unique-items") == [
                "body/m/same-item-twice reject", "body/m/same-item-apart reject", "body/m/different-items accept",
                "body/m/same-number reject",
            ]
        )
    }

    @Test("fills lists of items that must differ with items that do")
    func distinctItems() throws {
        let derived = try Derived(
            member: [
                "type": "array", "uniqueItems": true, "minItems": 2, "maxItems": 3,
                "items": ["type": "string", "maxLength": 5],
            ],
            example: ["steel"]
        )
        #expect(derived.body("create-item/body/m/max-items/at") == #"{"m":["steel","steeb","steec"]}"#)
        #expect(derived.sides("max-items").contains("body/m/above-same-items reject"))
        let few = try Derived(
            member: ["type": "array", "uniqueItems": true, "maxItems": 3, "items": ["enum": ["a", "b"]]]
        )
        #expect(few.found("create-item/body/m/max-items/at") == nil)
        #expect(few.plan.skips.contains { $0.id == "create-item/body/m/max-items/at" })
    }
}
