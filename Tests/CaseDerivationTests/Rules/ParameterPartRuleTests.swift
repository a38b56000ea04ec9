import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract
import Testing

struct ParameterPartRuleTests {
    private static let integers: JSONValue = [
        "type": "array", "items": ["type": "integer", "minimum": 1, "maximum": 9],
    ]
    private static let letters: JSONValue = [
        "type": "array", "items": ["type": "string", "pattern": "^[a-z]{2}$"],
    ]
    private static let filter: JSONValue = [
        "type": "object", "required": ["color"], "additionalProperties": false,
        "properties": ["color": ["enum": ["red", "blue"]], "size": ["type": "integer", "minimum": 1]],
    ]

    /// `site/side expectation target` of every case inside of the parameter, without the path.
    private static func cases(_ derived: Derived, under place: String) -> [String] {
        derived.plan.cases.compactMap { found in
            guard found.id.hasPrefix("list-items/\(place)"), !found.id.hasSuffix("without-optional-parts"),
                let target = derived.request(found.id)?.target
            else { return nil }
            return "\(found.id.dropFirst("list-items/\(place)".utf8.count)) \(found.expectation.word) "
                + String(target.dropFirst("/v1/T1/items".utf8.count))
        }
    }

    private static func skips(_ derived: Derived, under place: String) -> [String] {
        derived.plan.skips.filter { $0.id.hasPrefix("list-items/\(place)") }.map {
            "\($0.id.dropFirst("list-items/\(place)".utf8.count)): \($0.reason)"
        }
    }

    @Test("stands on both sides of what is said of an item")
    func items() throws {
        let derived = try Derived(parameter: "ids", ["schema": Self.integers])
        #expect(
            Self.cases(derived, under: "query/ids/0/") == [
                "type/string reject ?ids=text", "type/letters-behind reject ?ids=1abc",
                "type/fraction reject ?ids=1.5", "minimum/below reject ?ids=0",
                "minimum/at accept ?ids=1", "minimum/above accept ?ids=2", "maximum/below accept ?ids=8",
                "maximum/at accept ?ids=9", "maximum/above reject ?ids=10",
                "type/string-first-of-two reject ?ids=text&ids=1", "type/string-second-of-two reject ?ids=1&ids=text",
                "minimum/below-first-of-two reject ?ids=0&ids=1", "minimum/below-second-of-two reject ?ids=1&ids=0",
                "maximum/above-first-of-two reject ?ids=10&ids=1", "maximum/above-second-of-two reject ?ids=1&ids=10",
            ]
        )
    }

    @Test("puts no second item where there may be one")
    func single() throws {
        let derived = try Derived(
            parameter: "ids",
            ["schema": ["type": "array", "maxItems": 1, "items": ["type": "integer"]]]
        )
        #expect(
            Self.cases(derived, under: "query/ids/0/") == [
                "type/string reject ?ids=text", "type/letters-behind reject ?ids=1abc",
                "type/fraction reject ?ids=1.5",
            ]
        )
    }

    @Test("writes the members of an object in its style")
    func members() throws {
        let derived = try Derived(
            parameter: "f",
            ["schema": Self.filter, "style": "deepObject", "example": ["color": "red", "size": 3]]
        )
        #expect(
            Self.cases(derived, under: "query/f/color/").prefix(5) == [
                "required/missing reject ?f%5Bsize%5D=3", "enum/member-red accept ?f%5Bcolor%5D=red&f%5Bsize%5D=3",
                "enum/member-blue accept ?f%5Bcolor%5D=blue&f%5Bsize%5D=3",
                "enum/outsider reject ?f%5Bcolor%5D=outsider&f%5Bsize%5D=3",
                "enum/extended-redx reject ?f%5Bcolor%5D=redx&f%5Bsize%5D=3",
            ]
        )
        #expect(
            Self.cases(derived, under: "query/f/size/") == [
                "type/string reject ?f%5Bcolor%5D=red&f%5Bsize%5D=text",
                "type/letters-behind reject ?f%5Bcolor%5D=red&f%5Bsize%5D=3abc",
                "type/fraction reject ?f%5Bcolor%5D=red&f%5Bsize%5D=1.5",
                "minimum/below reject ?f%5Bcolor%5D=red&f%5Bsize%5D=0",
                "minimum/at accept ?f%5Bcolor%5D=red&f%5Bsize%5D=1",
                "minimum/above accept ?f%5Bcolor%5D=red&f%5Bsize%5D=2",
                "required/left-out accept ?f%5Bcolor%5D=red",
            ]
        )
        #expect(
            Self.cases(derived, under: "query/f/unknown-member/") == [
                "added reject ?f%5Bcolor%5D=red&f%5Bsize%5D=3&f%5Btouchstone-unknown%5D=text"
            ]
        )
    }

    @Test("adds no member that would be a parameter of its own")
    func unknownMember() throws {
        let derived = try Derived(parameter: "f", ["schema": Self.filter])
        #expect(Self.cases(derived, under: "query/f/unknown-member/") == [])
        #expect(
            Self.skips(derived, under: "query/f/additional-properties") == [
                "/any: no cases are derived from the keyword additionalProperties in a parameter of the style form"
            ]
        )
    }

    @Test("has every type to offer where the value is JSON")
    func json() throws {
        let derived = try Derived(
            parameter: "f",
            ["content": ["application/json": ["schema": Self.filter, "example": ["color": "red", "size": 3]]]]
        )
        #expect(
            derived.request("list-items/query/f/type/array")?.target
                == "/v1/T1/items?f=%5B%7B%22color%22:%22red%22,%22size%22:3%7D%5D"
        )
        #expect(
            Self.cases(derived, under: "query/f/size/type/string") == [
                " reject ?f=%7B%22color%22:%22red%22,%22size%22:%223%22%7D"
            ]
        )
        #expect(
            Self.cases(derived, under: "query/f/size/type/null") == [
                " reject ?f=%7B%22color%22:%22red%22,%22size%22:null%7D"
            ]
        )
    }

    @Test(
        "sends nothing that the style cannot tell from something else",
        arguments: [
            ("query", "form", false, "enum/member-a-b", #"the style form has "," between its values"#),
            ("path", "simple", false, "enum/member-a-b", #"the style simple has "," between its values"#),
            ("path", "label", true, "enum/member-a-b", #"the style label has "," between its values"#),
            ("path", "matrix", true, "enum/member-a-b", #"the style matrix has "," between its values"#),
            (
                "query", "pipeDelimited", false, "enum/extended-y-zx",
                #"the style pipeDelimited has "|" between its values"#
            ),
            (
                "query", "spaceDelimited", false, "pattern/leading-space",
                #"the style spaceDelimited has " " between its values"#
            ),
            ("header", "simple", false, "pattern/trailing-line-feed", "a field holds no such characters"),
            (
                "cookie", "form", true, "pattern/one-repetition-too-many",
                "a cookie that is there several times is read once"
            ),
            (
                "query", "form", true, "min-length/below",
                "an empty text or null inside of a parameter may be read as nothing"
            ),
        ]
    )
    func uncarried(location: String, style: String, explode: Bool, side: String, reason: String) throws {
        let items: JSONValue =
            side.hasPrefix("enum")
            ? ["enum": ["x", "a,b", "y|z"]]
            : side.hasPrefix("pattern")
                ? ["type": "string", "pattern": "^[a-z]{2}$"] : ["type": "string", "minLength": 1]
        let derived = try Derived(
            parameter: "l",
            in: location,
            ["schema": ["type": "array", "items": items], "style": .string(style), "explode": .bool(explode)]
        )
        let id = "list-items/\(location)/l/0/\(side)"
        #expect(derived.found(id) == nil)
        #expect(derived.plan.skips.first { $0.id == id }?.reason == reason)
    }

    @Test("lets a member that is missing be answered as a parameter that is wrong")
    func missing() throws {
        let derived = try Derived(
            parameter: "f",
            [
                "schema": Self.filter, "style": "deepObject",
                "x-on-violation": ["missing-required": ["missing"], "any": ["wrong"]],
            ]
        )
        #expect(
            derived.found("list-items/query/f/color/required/missing")?.expectation
                == .reject(.outcomes(["missing", "wrong"]))
        )
    }

    @Test("sends an outsider that the style can carry")
    func carried() throws {
        let derived = try Derived(parameter: "l", ["schema": Self.letters, "explode": false, "example": ["ab"]])
        let id = "list-items/query/l/0/pattern/one-repetition-too-many"
        #expect(derived.found(id)?.expectation.word == "reject")
        #expect(derived.found("list-items/query/l/0/pattern/leading-space")?.expectation.word == "reject")
    }

    @Test("leaves no constraint of a parameter without a case or a reason")
    func coverage() throws {
        let schema: JSONValue = [
            "type": "object", "minProperties": 1, "required": ["a"],
            "properties": [
                "a": ["type": "array", "minItems": 1, "items": ["type": "integer"]], "b": ["anyOf": [["const": 1]]],
            ],
        ]
        for style in ["form", "deepObject"] {
            let derived = try Derived(parameter: "f", ["schema": schema, "style": .string(style)])
            let rows = ConstraintCoverage(derived.plan).rows
            #expect(rows.map(\.constraint).contains("query/f/a minItems"))
            #expect(rows.filter { !$0.isAccountedFor }.map(\.constraint) == [])
        }
    }
}
