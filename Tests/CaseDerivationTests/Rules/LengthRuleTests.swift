import CaseDerivation
import JSONText
import Testing

struct LengthRuleTests {
    @Test("stands on both sides of a maximum, and on it in wide characters")
    func maximum() throws {
        let derived = try Derived(member: ["type": "string", "maxLength": 3])
        #expect(
            derived.sides("max-length") == [
                "body/m/at accept", "body/m/above reject", "body/m/inside accept", "body/m/above-by-256 reject",
                "body/m/above-by-32768 reject", "body/m/at-two-byte accept", "body/m/above-two-byte reject",
                "body/m/at-three-byte accept", "body/m/above-three-byte reject", "body/m/at-surrogate-pair accept",
                "body/m/above-surrogate-pair reject", "body/m/above-spaced reject", "body/m/above-lines reject",
            ]
        )
        #expect(
            derived.values("max-length").filter { !$0.hasPrefix("above-by") } == [
                #"at "abc""#, #"above "abcd""#, #"inside "ab""#, #"at-two-byte "éàö""#, #"above-two-byte "éàöü""#,
                #"at-three-byte "中文品""#, #"above-three-byte "中文品牌""#, #"at-surrogate-pair "𠀀𠀁𠀂""#,
                #"above-surrogate-pair "𠀀𠀁𠀂𠀃""#, #"above-spaced "ab z""#,
                #"above-lines "ab\nab""#,
            ]
        )
        let far = derived.found("create-item/body/m/max-length/above-by-256")?.value?.stringValue
        #expect(far?.unicodeScalars.count == 259)
    }

    @Test("an address above its maximum is an address, as long as there may be any")
    func addresses() throws {
        let derived = try Derived(member: ["type": "string", "format": "email", "maxLength": 100])
        let above = try #require(derived.found("create-item/body/m/max-length/above")?.value?.stringValue)
        let parts = above.split(separator: "@")
        #expect(above.utf8.count == 101)
        #expect(parts.map(\.utf8.count) == [64, 36])
        #expect(parts.last?.hasSuffix(".example.com") == true)
        let most = try Derived(member: ["type": "string", "format": "email", "maxLength": 253])
        let labels = try #require(most.found("create-item/body/m/max-length/above")?.value?.stringValue)
            .split(separator: "@")[1].split(separator: ".")
        #expect(labels.map(\.utf8.count) == [63, 63, 49, 7, 3])
        // One code point is no label with its dot.
        let odd = try Derived(member: ["type": "string", "format": "email", "maxLength": 76])
        let text = try #require(odd.found("create-item/body/m/max-length/above")?.value?.stringValue)
        #expect(text.split(separator: "@").map(\.utf8.count) == [63, 13])
    }

    @Test(
        "of a field or a cookie nothing says how a server counts what is beyond US-ASCII",
        arguments: ["header", "cookie"]
    )
    func opaque(location: String) throws {
        let schema: JSONValue = ["type": "string", "minLength": 2, "maxLength": 3]
        let derived = try Derived(parameter: "m", in: location, ["schema": schema, "example": "abc"])
        let spaced = location == "header" ? ["header/m/above-spaced reject"] : []
        #expect(
            derived.sides("max-length") == [
                "\(location)/m/at accept", "\(location)/m/above reject", "\(location)/m/inside accept",
                "\(location)/m/above-by-256 reject",
            ] + spaced
        )
        #expect(
            derived.sides("min-length") == [
                "\(location)/m/below reject", "\(location)/m/at accept", "\(location)/m/inside accept",
            ]
        )
        let reason = "what a \(location) holds beyond US-ASCII is opaque: no document says how it is counted"
        #expect(derived.plan.skips.filter { $0.reason == reason }.count == 12)
        let query = try Derived(parameter: "m", ["schema": schema, "example": "abc"])
        #expect(query.sides("max-length").contains("query/m/above-two-byte reject"))
    }

    @Test(
        "sends no text and no list that may be refused for its size alone, and says so",
        .timeLimit(.minutes(1)),
        arguments: [
            (["type": "string", "maxLength": 2_147_483_647], "max-length", "2147483647 code points"),
            (
                ["type": "string", "maxLength": 9_223_372_036_854_775_807], "max-length",
                "9223372036854775807 code points"
            ),
            (["type": "string", "minLength": 2_147_483_647], "min-length", "2147483647 code points"),
            (["type": "array", "items": ["type": "string"], "maxItems": 2_147_483_647], "max-items", "2147483647 of"),
            (["type": "object", "maxProperties": 2_147_483_647], "max-properties", "2147483647 of 24 bytes"),
        ] as [(JSONValue, String, String)]
    )
    func huge(member: JSONValue, constraint: String, reason: String) throws {
        let derived = try Derived(member: member)
        #expect(derived.sides(constraint) == [])
        let skips = derived.plan.skips.filter { $0.id.contains("/\(constraint)/") }
        #expect(skips.count == 2)
        #expect(
            skips.allSatisfy {
                $0.reason.contains(reason) && $0.reason.hasSuffix("refused for its size alone")
                    || $0.reason.hasSuffix("refused for their size alone")
            }
        )
    }

    @Test("tolerates wide characters where the unit of the length is silent")
    func silentUnit() throws {
        let derived = try Derived(
            member: ["type": "string", "maxLength": 3, "x-certainty": ["length-unit": "silent"]])
        #expect(
            derived.sides("max-length").suffix(8) == [
                "body/m/at-two-byte tolerate", "body/m/above-two-byte reject", "body/m/at-three-byte tolerate",
                "body/m/above-three-byte reject", "body/m/at-surrogate-pair tolerate",
                "body/m/above-surrogate-pair reject", "body/m/above-spaced reject", "body/m/above-lines reject",
            ]
        )
        #expect(
            derived.found("create-item/body/m/max-length/at-surrogate-pair")?.expectation
                == .tolerate(
                    reason: "the documents do not say what maxLength 3 counts: these are 3 code points, "
                        + "6 UTF-16 units and 12 bytes"
                )
        )
    }

    @Test("stands on both sides of a minimum")
    func minimum() throws {
        let derived = try Derived(member: ["type": "string", "minLength": 2])
        #expect(
            derived.values("min-length") == [
                #"below "a""#, #"at "ab""#, #"inside "abc""#, #"at-two-byte "éà""#, #"below-two-byte "é""#,
                #"at-three-byte "中文""#, #"below-three-byte "中""#, #"at-surrogate-pair "𠀀𠀁""#,
                #"below-surrogate-pair "𠀀""#,
            ]
        )
        #expect(
            derived.sides("min-length") == [
                "body/m/below reject", "body/m/at accept", "body/m/inside accept", "body/m/at-two-byte accept",
                "body/m/below-two-byte reject", "body/m/at-three-byte accept", "body/m/below-three-byte reject",
                "body/m/at-surrogate-pair accept", "body/m/below-surrogate-pair reject",
            ]
        )
        #expect(derived.sides("empty-string").isEmpty)
    }

    @Test("keeps formats, and says what it cannot do")
    func formats() throws {
        let derived = try Derived(member: ["type": "string", "format": "email", "maxLength": 16])
        #expect(derived.values("max-length").first == #"at "abcd@example.com""#)
        let short = try Derived(member: ["type": "string", "format": "email", "maxLength": 9])
        #expect(short.sides("max-length").first == "body/m/above reject")
        #expect(
            short.plan.skips.filter { $0.id.contains("max-length") }.map(\.id) == [
                "create-item/body/m/max-length/at", "create-item/body/m/max-length/inside",
            ]
        )
    }

    @Test("never shortens a phone number")
    func contacts() throws {
        let derived = try Derived(
            member: ["type": "string", "x-contact": "phone-number", "minLength": 12, "maxLength": 13])
        #expect(derived.sides("min-length") == ["body/m/at accept", "body/m/inside accept"])
        #expect(
            derived.values("max-length") == [
                #"at "4477009009000""#, #"above "44770090090000""#, #"inside "447700900900""#,
            ]
        )
    }

    @Test("makes accepted texts fresh where a server may refuse one it has seen")
    func unique() throws {
        let derived = try Derived(member: ["type": "string", "x-unique": true, "maxLength": 12])
        #expect(derived.body("create-item/body/m/max-length/at") == #"{"m":"abc000000001"}"#)
        #expect(derived.body("create-item/body/m/max-length/above") == #"{"m":"abcdefghijklm"}"#)
    }
}
