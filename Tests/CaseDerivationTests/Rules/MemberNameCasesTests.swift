import CaseDerivation
import JSONText
import Testing

@Suite("Names and values of a map")
struct MemberNameCasesTests {
    @Test("stand on both sides of what propertyNames and additionalProperties say, without an example")
    func map() throws {
        let derived = try Derived(member: [
            "type": "object", "minProperties": 1, "maxProperties": 2,
            "propertyNames": ["minLength": 2, "maxLength": 5],
            "additionalProperties": ["type": "integer", "maximum": 9],
        ])
        #expect(derived.body("create-item/request/valid/full") == #"{"m":{"name1":1}}"#)
        #expect(derived.body("create-item/body/m/name1/maximum/above") == #"{"m":{"name1":10}}"#)
        #expect(derived.body("create-item/body/m/max-properties/at") == #"{"m":{"name1":1,"nameb":1}}"#)
        #expect(derived.body("create-item/body/m/max-properties/above")?.contains(#""name1":1,"#) == true)
        #expect(derived.found("create-item/body/m/max-properties/above")?.expectation.word == "reject")
        let names = derived.plan.cases.filter { $0.constraint == "member-name" }
        #expect(
            names.filter { $0.side.hasSuffix("-at") }.map { "\($0.side) \($0.expectation.word)" } == [
                "max-length-at accept", "min-length-at accept",
            ]
        )
        #expect(derived.body("create-item/body/m/member-name/max-length-above") == #"{"m":{"abcdef":1}}"#)
        #expect(derived.body("create-item/body/m/member-name/min-length-below") == #"{"m":{"a":1}}"#)
        #expect(names.allSatisfy { $0.twin == "create-item/request/valid/full" || !$0.side.hasSuffix("above") })
    }

    @Test("each listed name is accepted, and others refused")
    func listed() throws {
        let derived = try Derived(
            member: ["type": "object", "propertyNames": ["enum": ["north", "south"]]],
            example: ["north": 1]
        )
        #expect(derived.body("create-item/body/m/member-name/enum-member-south") == #"{"m":{"south":1}}"#)
        #expect(derived.found("create-item/body/m/member-name/enum-member-south")?.expectation == .accept)
        #expect(derived.found("create-item/body/m/member-name/enum-outsider")?.expectation.word == "reject")
    }

    @Test("edits stand inside a name, not only before it")
    func edits() throws {
        let derived = try Derived(
            member: ["type": "object", "propertyNames": ["pattern": "^[a-z]{2,8}$"]],
            example: ["north": 1]
        )
        #expect(derived.body("create-item/body/m/member-name/pattern-value-extended") == #"{"m":{"north0":1}}"#)
        #expect(derived.body("create-item/body/m/member-name/pattern-value-hyphenated") == #"{"m":{"no-th":1}}"#)
    }

    @Test("a closed object has no names of its own to try")
    func closed() throws {
        let derived = try Derived(member: [
            "type": "object", "propertyNames": ["maxLength": 3], "additionalProperties": false,
            "properties": ["a": ["type": "integer"]],
        ])
        #expect(!derived.plan.cases.contains { $0.constraint == "member-name" && $0.expectation == .accept })
    }

    @Test("the coverage lists what is said of the values")
    func coverage() throws {
        let derived = try Derived(member: [
            "type": "object", "additionalProperties": ["type": "string", "maxLength": 3],
        ])
        let row = ConstraintCoverage(derived.plan).rows.first { $0.constraint == "body/m/* maxLength" }
        #expect(row?.isComplete == true)
    }

    @Test("a fault of number or name keeps the members when optional parts go")
    func withoutOptionalParts() throws {
        let derived = Derived(
            try Shop.contract(
                body: [
                    "type": "object",
                    "properties": [
                        "m": ["type": "object", "maxProperties": 1, "additionalProperties": ["type": "integer"]],
                        "n": ["type": "string"],
                    ],
                ]
            )
        )
        #expect(
            derived.body("create-item/body/m/max-properties/above-without-optional-parts")
                == #"{"m":{"name1":1,"member-2":1}}"#
        )
    }
}
