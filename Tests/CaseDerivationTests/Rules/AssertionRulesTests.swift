import CaseDerivation
import JSONText
import OpenAPIContract
import Testing

/// Rules for what JSON Schema can state beyond the documented contracts.
struct AssertionRulesTests {
    @Test("leaves out what another member demands, and never sends that as valid")
    func dependentRequired() throws {
        let derived = Derived(
            try Shop.contract(body: [
                "type": "object", "dependentRequired": ["card": ["name", "date"]],
                "properties": ["card": ["type": "string"], "name": ["type": "string"], "date": ["type": "string"]],
            ])
        )
        #expect(
            derived.sides("dependent-required") == [
                "body/name/missing-beside-card reject", "body/date/missing-beside-card reject",
            ]
        )
        #expect(
            derived.body("create-item/body/name/dependent-required/missing-beside-card")
                == #"{"card":"card","date":"date"}"#
        )
        #expect(derived.found("create-item/request/valid/without-name") == nil)
        #expect(derived.found("create-item/request/valid/without-card")?.expectation == .accept)
    }

    @Test("stands on both sides of each number of members")
    func propertyCounts() throws {
        let schema: JSONValue = [
            "type": "object", "minProperties": 1, "maxProperties": 2,
            "properties": ["a": ["type": "string"], "b": ["type": "string"]],
        ]
        let derived = try Derived(member: schema)
        #expect(derived.sides("min-properties") == ["body/m/at accept", "body/m/below reject"])
        #expect(derived.values("min-properties") == [#"at {"a":"a"}"#, "below {}"])
        #expect(derived.sides("max-properties") == ["body/m/at accept", "body/m/above reject"])
        #expect(
            derived.values("max-properties") == [
                #"at {"a":"a","b":"b"}"#, #"above {"a":"a","b":"b","member-3":"text"}"#,
            ]
        )
        let closed = try Derived(member: [
            "type": "object", "maxProperties": 2, "additionalProperties": false,
            "properties": ["a": ["type": "string"]],
        ])
        #expect(closed.plan.skips.map(\.id).contains("create-item/body/m/max-properties/above"))
    }

    @Test("adds a member of a name that is not allowed")
    func propertyNames() throws {
        let derived = try Derived(
            member: ["type": "object", "propertyNames": ["maxLength": 3]],
            example: ["one": 1]
        )
        #expect(derived.values("property-names") == [#"outsider {"one":1,"abcd":1}"#])
        #expect(derived.sides("property-names") == ["body/m/outsider reject"])
    }

    @Test("sends each alternative, none of them, and two of oneOf")
    func alternatives() throws {
        let any = try Derived(member: ["anyOf": [["type": "string"], ["type": "integer"]]])
        #expect(
            any.values("any-of") == [#"alternative-1 "m""#, "alternative-2 1", "none null"]
        )
        #expect(
            any.sides("any-of") == ["body/m/alternative-1 accept", "body/m/alternative-2 accept", "body/m/none reject"]
        )
        let one = try Derived(member: [
            "oneOf": [["type": "integer", "minimum": 0], ["type": "integer", "maximum": 5]]
        ])
        #expect(one.sides("one-of").contains("body/m/several reject"))
        #expect(one.values("one-of").contains("several 1"))
        let apart = try Derived(member: ["oneOf": [["type": "string"], ["type": "integer"]]])
        #expect(apart.plan.skips.map(\.id).contains("create-item/body/m/one-of/several"))
    }

    @Test("stands on both sides of the number of items of one sort")
    func contains() throws {
        let derived = try Derived(
            member: ["type": "array", "contains": ["const": "text"], "minContains": 1, "maxContains": 2],
            example: ["text"]
        )
        #expect(derived.values("min-contains") == [#"at ["text"]"#, "below [1]"])
        #expect(derived.values("max-contains") == [#"at ["text","text"]"#, #"above ["text","text","text"]"#])
        #expect(derived.sides("max-contains") == ["body/m/at accept", "body/m/above reject"])
    }

    @Test("tries a list without any item of the sort, and one that has it behind another")
    func containsNone() throws {
        let listed = try Derived(member: [
            "type": "array", "items": ["type": "string", "enum": ["web", "shop", "app"]], "contains": ["const": "web"],
        ])
        #expect(listed.values("min-contains") == [#"at ["web"]"#, #"below ["shop"]"#])
        #expect(listed.values("contains") == [#"behind-another ["shop","web"]"#])
        #expect(listed.sides("contains") == ["body/m/behind-another accept"])
        let counted = try Derived(member: [
            "type": "array", "items": ["type": "integer"], "contains": ["const": 7], "minContains": 2,
            "maxContains": 3, "minItems": 3,
        ])
        #expect(counted.body("create-item/request/valid/full") == #"{"m":[7,7,1]}"#)
        #expect(counted.values("min-contains") == ["at [7,7,1]", "below [7,1,1]"])
        #expect(counted.values("max-contains") == ["at [7,7,7]", "above [7,7,7,7]"])
        let objects = try Derived(member: [
            "type": "array", "contains": ["properties": ["k": ["const": "t"]]], "uniqueItems": true,
            "items": ["type": "object", "required": ["k"], "properties": ["k": ["enum": ["t", "h"]]]],
        ])
        #expect(objects.values("min-contains") == [#"at [{"k":"t"}]"#, #"below [{"k":"h"}]"#])
    }

    @Test("an item that nothing can be but of the sort leaves no list without one")
    func containsAlways() throws {
        let derived = try Derived(member: [
            "type": "array", "minItems": 1, "items": ["const": 1], "contains": ["const": 1],
        ])
        #expect(
            derived.plan.skips.first { $0.id == "create-item/body/m/min-contains/below" }?.reason
                == "no list with 0 items of that sort is found that keeps the other keywords of m"
        )
        #expect(derived.found("create-item/body/m/contains/behind-another") == nil)
    }

    @Test("sends each alternative with what stands beside it, and an object that is nearly of one")
    func alternativesBeside() throws {
        let hook = Derived(
            try Shop.contract(
                body: [
                    "type": "object", "required": ["id"], "properties": ["id": ["const": 1]],
                    "oneOf": [
                        ["required": ["by", "url"], "properties": ["by": ["const": "http"], "url": ["const": "u"]]],
                        [
                            "required": ["by", "to"],
                            "properties": ["by": ["const": "mail"], "to": ["type": "string", "maxLength": 3]],
                        ],
                    ],
                ],
                example: ["id": 1, "by": "http", "url": "u"]
            )
        )
        #expect(
            hook.values("one-of") == [
                #"alternative-1 {"id":1,"by":"http","url":"u"}"#, #"alternative-2 {"id":1,"by":"mail","to":"to"}"#,
                #"none {"id":1,"by":"touchstone-unknown","url":"u"}"#,
            ]
        )
        #expect(
            hook.body("create-item/body/to/max-length/above-in-alternative-2") == #"{"id":1,"by":"mail","to":"abcd"}"#
        )
        let either = Derived(
            try Shop.contract(
                body: [
                    "type": "object", "properties": ["a": ["const": 1], "b": ["const": 2]],
                    "anyOf": [["required": ["a"]], ["required": ["b"]]],
                ]
            )
        )
        #expect(either.body("create-item/body/any-of/none") == "{}")
        #expect(either.found("create-item/body/any-of/none")?.expectation.word == "reject")
    }
}
