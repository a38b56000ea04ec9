import CaseDerivation
import JSONText
import Testing

struct ScalarRulesTests {
    @Test("stands next to each bound of a number")
    func ranges() throws {
        let derived = try Derived(member: ["type": "integer", "minimum": 1, "maximum": 9])
        #expect(derived.values("minimum") == ["below 0", "at 1", "above 2"])
        #expect(derived.sides("minimum") == ["body/m/below reject", "body/m/at accept", "body/m/above accept"])
        #expect(derived.values("maximum") == ["below 8", "at 9", "above 10"])
        #expect(derived.sides("maximum") == ["body/m/below accept", "body/m/at accept", "body/m/above reject"])
    }

    @Test("stands next to bounds that exclude themselves, and to multiples")
    func exclusive() throws {
        let half = JSONValue.number(try #require(JSONNumber(literal: "0.5")))
        let derived = try Derived(member: ["type": "number", "exclusiveMinimum": 0, "multipleOf": half])
        #expect(
            derived.sides("exclusive-minimum") == [
                "body/m/below reject", "body/m/at reject", "body/m/above accept",
            ]
        )
        #expect(derived.values("exclusive-minimum") == ["below -0.5", "at 0", "above 0.5"])
        #expect(derived.values("multiple-of") == ["at 0.5", "beside 0.51"])
        #expect(derived.sides("multiple-of") == ["body/m/at accept", "body/m/beside reject"])
    }

    @Test("stands at the multiples next to a bound, so that nothing else is broken")
    func boundsOfMultiples() throws {
        func number(_ literal: String) throws -> JSONValue { .number(try #require(JSONNumber(literal: literal))) }
        let price = try Derived(
            member: ["type": "number", "maximum": try number("9999.99"), "multipleOf": try number("0.01")]
        )
        #expect(price.values("maximum") == ["below 9999.98", "at 9999.99", "above 10000.00"])
        #expect(price.sides("maximum") == ["body/m/below accept", "body/m/at accept", "body/m/above reject"])
        let pack = try Derived(member: ["type": "integer", "minimum": 10, "maximum": 144, "multipleOf": 6])
        #expect(pack.values("minimum") == ["below 6", "above 12"])
        #expect(pack.values("maximum") == ["below 138", "at 144", "above 150"])
        #expect(pack.values("multiple-of") == ["at 144", "beside 143"])
    }

    @Test("has no neighbour for the largest number there is")
    func largest() throws {
        let derived = try Derived(member: ["type": "integer", "maximum": .number(JSONNumber(Int.max))])
        #expect(derived.values("maximum") == ["below 9223372036854775806", "at 9223372036854775807"])
        #expect(derived.plan.skips.contains { $0.id == "create-item/body/m/maximum/above" })
    }

    @Test("sends every member of an enumeration, an outsider, and other letter case without judging it")
    func enumerations() throws {
        let derived = try Derived(member: ["enum": ["1.0", "TEST"]])
        #expect(
            derived.sides("enum") == [
                "body/m/member-1.0 accept", "body/m/member-TEST accept", "body/m/outsider reject",
                "body/m/next-2.0 reject", "body/m/next-1.1 reject", "body/m/extended-1.0x reject",
                "body/m/other-mark-1x0 reject", "body/m/respelled-1.00 reject", "body/m/respelled-1 reject",
                "body/m/version-v1.0 reject", "body/m/extended-TESTx reject", "body/m/truncated-TES reject",
                "body/m/as-number-1.0 reject", "body/m/space-before reject", "body/m/space-behind reject",
                "body/m/letter-case-test tolerate",
            ]
        )
        #expect(
            try Derived(member: ["enum": [1, 2]]).values("enum") == [
                "member-1 1", "member-2 2", "below-0 0", "beside-1.1 1.1", "outsider 3", #"as-string-1 "1""#,
                #"as-string-2 "2""#,
            ]
        )
        #expect(try Derived(member: ["enum": ["in-use"]]).values("enum").contains(#"other-mark-inxuse "inxuse""#))
        let versions = try Derived(member: ["enum": ["2.09", "2.10"]]).values("enum")
        #expect(
            versions.filter { $0.hasPrefix("next") } == [
                #"next-3.09 "3.09""#, #"next-3.10 "3.10""#, #"next-2.11 "2.11""#,
            ]
        )
        #expect(
            versions.filter { $0.hasPrefix("respelled") } == [
                #"respelled-2.090 "2.090""#, #"respelled-2.100 "2.100""#, #"respelled-2.1 "2.1""#,
            ]
        )
    }

    @Test("tries numbers below, between and beside the members")
    func numberMembers() throws {
        let days = try Derived(member: ["type": "integer", "enum": [7, 14, 30]]).values("enum")
        #expect(
            days == [
                "member-7 7", "member-14 14", "member-30 30", "below-6 6", "beside-8 8", "between-10 10",
                "beside-15 15", "between-22 22", "outsider 31",
            ]
        )
        let half = JSONValue.number(try #require(JSONNumber(literal: "2.5")))
        #expect(
            try Derived(member: ["enum": [1, half, "3"]]).values("enum") == [
                "member-1 1", "member-2.5 2.5", #"member-3 "3""#, "below-0 0", "beside-2.51 2.51", "outsider 2",
                #"extended-3x "3x""#, #"truncated-empty """#, #"as-string-1 "1""#, #"as-string-2.5 "2.5""#,
                "as-number-3 3", #"space-before " 3""#, #"space-behind "3 ""#,
            ]
        )
        // Fields and cookies cannot carry a space around a value.
        let header = try Derived(parameter: "m", in: "header", ["schema": ["enum": ["red"]]])
        #expect(!header.sides("enum").contains { $0.contains("space") })
    }

    @Test("a space around a member is left open where the documents are silent about it")
    func spacedMembers() throws {
        let derived = try Derived(
            member: ["enum": ["red"], "x-certainty": ["surrounding-white-space": "silent"]]
        )
        #expect(derived.sides("enum").contains("body/m/space-before tolerate"))
    }

    @Test("sends multiples that binary floating point takes for none")
    func inexactMultiples() throws {
        func number(_ literal: String) throws -> JSONValue { .number(try #require(JSONNumber(literal: literal))) }
        let tenth = try Derived(member: ["type": "number", "minimum": try number("0.1"), "multipleOf": number("0.1")])
        #expect(tenth.values("multiple-of") == ["at 0.1", "beside 0.11", "inexact-quotient 0.3"])
        #expect(tenth.sides("multiple-of").last == "body/m/inexact-quotient accept")
        let cent = try Derived(member: ["type": "number", "multipleOf": try number("0.01")])
        #expect(cent.values("multiple-of") == ["at 0.01", "beside 0.011", "inexact-quotient 0.07"])
    }

    @Test("writes a number with an exponent without judging it")
    func exponents() throws {
        #expect(try Derived(member: ["type": "integer"]).values("number-spelling") == ["exponent 1e0"])
        #expect(try Derived(member: ["type": "integer"]).sides("number-spelling") == ["body/m/exponent tolerate"])
    }

    @Test("goes beyond what int32 and int64 hold, refused where the contract states the format alone")
    func integerWidths() throws {
        let open = try Derived(member: ["type": "integer", "format": "int32"])
        #expect(open.values("integer-width") == ["below -2147483649", "above 2147483648"])
        #expect(open.sides("integer-width") == ["body/m/below tolerate", "body/m/above tolerate"])
        let stated = try Derived(
            member: [
                "type": "integer", "format": "int64", "minimum": 0, "x-certainty": ["format": "documented"],
            ]
        )
        #expect(stated.values("integer-width") == ["above 9223372036854775808"])
        #expect(stated.sides("integer-width") == ["body/m/above reject"])
    }

    @Test("makes the value that the server knows ill-formed, where the server gave it out")
    func alteredMembers() throws {
        let derived = try Derived(member: ["type": "string", "pattern": "^[a-z]{4}$"], example: "abcd")
        let values = CountingValues(variables: ["m": "wxyz"])
        func sent(_ side: String) -> String? {
            derived.body("create-item/body/m/pattern/value-\(side)", values: values)
        }
        #expect(sent("truncated") == #"{"m":"wxy"}"#)
        #expect(sent("extended") == #"{"m":"wxyz0"}"#)
        #expect(sent("line-feed") == #"{"m":"wxyz\n"}"#)
        #expect(sent("hyphenated") == #"{"m":"wx-z"}"#)
    }

    @Test("replaces a constant by another value of its type")
    func constants() throws {
        #expect(try Derived(member: ["const": "x"]).values("const") == [#"other "x-other""#])
        #expect(try Derived(member: ["const": 4]).values("const") == ["other 5", #"as-string "4""#])
        #expect(try Derived(member: ["const": "3"]).values("const") == [#"other "3-other""#, "as-number 3"])
        #expect(try Derived(member: ["const": true]).values("const") == ["other false", #"as-string "true""#])
        // The rule about types tries it.
        #expect(try Derived(member: ["type": "integer", "const": 4]).values("const") == ["other 5"])
    }

    @Test("sends an empty text without judging it, unless the documents do")
    func emptyStrings() throws {
        #expect(
            try Derived(member: ["type": "string"]).sides("empty-string") == [
                "body/m/empty tolerate", "body/m/blanks tolerate",
            ]
        )
        #expect(
            try Derived(member: ["type": "string", "pattern": "^a$"]).sides("empty-string") == ["body/m/empty tolerate"]
        )
        #expect(try Derived(member: ["type": "integer"]).sides("empty-string").isEmpty)
    }

    @Test("sends unusual characters in free text without judging it")
    func characters() throws {
        #expect(
            try Derived(member: ["type": "string"]).sides("characters") == [
                "body/m/quotes tolerate", "body/m/markup tolerate", "body/m/non-ascii-letters tolerate",
                "body/m/outside-the-first-plane tolerate", "body/m/mixed-case tolerate", "body/m/inner-spaces tolerate",
                "body/m/escapes tolerate", "body/m/digits tolerate", "body/m/null-byte tolerate",
                "body/m/long tolerate", "body/m/long-number tolerate", "body/m/far-longer tolerate",
                "body/m/unicode-escapes tolerate",
            ]
        )
        #expect(
            !(try Derived(member: ["type": "string", "maxLength": 9]).sides("characters").contains(
                "body/m/far-longer tolerate"
            ))
        )
        #expect(
            try Derived(member: ["type": "string"]).body("create-item/body/m/characters/unicode-escapes")
                == #"{"m":"Zo\u00eb \u4e2d\u6587 \ud840\udc00"}"#
        )
        #expect(try Derived(member: ["type": "string", "pattern": "^a$"]).sides("characters").isEmpty)
        let address = try Derived(member: ["type": "string", "format": "uri"], example: "https://example.com/a.png")
        #expect(
            address.values("characters") == [#"query "https://www.example.com/images/2.png?language=en&size=large""#]
        )
    }

    @Test("adds an unknown member, refused only where the schema is closed")
    func unknownMembers() throws {
        let open = try Derived(member: ["type": "string"], example: "a")
        #expect(open.sides("unknown-member") == ["body/added tolerate"])
        #expect(open.body("create-item/body/unknown-member/added") == #"{"m":"a","touchstone-unknown":"text"}"#)
        let closed = Derived(try Shop.contract(body: ["type": "object", "additionalProperties": false]))
        #expect(closed.sides("unknown-member") == ["body/added reject"])
    }

    @Test("adds the members that only answers have, each of a type that it has not there")
    func membersOfAnswers() throws {
        let thing: JSONValue = [
            "type": "object", "x-outcome": ["name": "success", "kind": "success"],
            "properties": [
                "m": ["type": "string"], "number": ["type": "integer"],
                "data": ["type": "object", "properties": ["id": ["type": "string"], "m": ["type": "string"]]],
            ],
        ]
        let derived = Derived(
            try Shop.contract(
                body: ["type": "object", "required": ["m"], "properties": ["m": ["type": "string"]]],
                example: ["m": "a"],
                operation: [
                    "responses": [
                        "200": ["description": "done", "content": ["application/json": ["schema": thing]]]
                    ]
                ]
            )
        )
        #expect(derived.sides("answer-member") == ["body/added tolerate"])
        #expect(
            derived.body("create-item/body/answer-member/added")
                == #"{"m":"a","number":"text","data":"text","id":7}"#
        )
    }

    @Test("moves a time over its bound")
    func relativeTimes() throws {
        let derived = try Derived(
            member: ["type": "string", "format": "date-time", "x-relative-time": ["not-before": "today"]],
            example: "2021-04-28T03:48:07.111+05:30"
        )
        #expect(
            derived.sides("relative-time") == [
                "body/m/yesterday reject", "body/m/last-year reject", "body/m/earlier-today accept",
                "body/m/tomorrow accept", "body/m/tomorrow-afternoon accept",
                "body/m/first-of-next-month accept", "body/m/next-year accept",
            ]
        )
        #expect(
            derived.body("create-item/body/m/relative-time/last-year")
                == #"{"m":"2025-11-21T15:30:00.250+05:30"}"#
        )
        #expect(
            derived.body("create-item/body/m/relative-time/yesterday")
                == #"{"m":"2026-11-19T15:30:00.250+05:30"}"#
        )
        #expect(
            derived.body("create-item/body/m/relative-time/tomorrow-afternoon")
                == #"{"m":"2026-11-22T15:00:00.250+05:30"}"#
        )
    }

    @Test("names assertions from which nothing is derived")
    func underived() throws {
        let derived = try Derived(member: [
            "type": "object", "patternProperties": ["^x": ["type": "string"]], "properties": ["a": ["type": "string"]],
        ])
        #expect(derived.plan.skips.map(\.id).contains("create-item/body/m/pattern-properties/any"))
    }
}
