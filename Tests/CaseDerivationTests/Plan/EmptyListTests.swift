import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract
import Testing

/// Source: RFC 6570 section 2.3 (a list with no members is undefined).
struct EmptyListTests {
    private static let integers: JSONValue = ["type": "array", "items": ["type": "integer"], "minItems": 1]
    private static let texts: JSONValue = ["type": "array", "items": ["type": "string"], "minItems": 1]

    @Test(
        "asks for the refusal of an empty list only where each way to read it is wrong",
        arguments: [
            ("query", ["schema": integers, "explode": false], "tolerate"),
            ("query", ["schema": integers], "tolerate"),
            ("header", ["schema": integers], "tolerate"),
            ("query", ["schema": integers, "required": true, "explode": false], "reject"),
            ("query", ["schema": integers, "required": true], "reject"),
            ("header", ["schema": integers, "required": true], "reject"),
            // One empty text is one item, and a good one.
            ("query", ["schema": texts, "required": true, "explode": false], "tolerate"),
            // Nothing at all is sent.
            ("query", ["schema": texts, "required": true], "reject"),
            ("path", ["schema": integers], "tolerate"),
            ("path", ["schema": integers, "style": "matrix"], "tolerate"),
            (
                "query",
                ["schema": integers, "required": true, "explode": false, "x-certainty": ["presence": "silent"]],
                "tolerate"
            ),
        ] as [(String, JSONObject, String)]
    )
    func empty(location: String, parameter: JSONObject, word: String) throws {
        let derived = try Derived(parameter: "ids", in: location, parameter)
        #expect(derived.found("list-items/\(location)/ids/min-items/below")?.expectation.word == word)
    }

    @Test("lets each of the violations be answered that an empty list may be")
    func outcomes() throws {
        let derived = try Derived(
            parameter: "ids",
            [
                "schema": Self.integers, "required": true, "explode": false,
                "x-on-violation": ["min-items": ["short"], "missing-required": ["missing"], "type": ["wrong"]],
            ]
        )
        let found = derived.found("list-items/query/ids/min-items/below")
        #expect(found?.expectation == .reject(.outcomes(["short", "missing", "wrong"])))
    }

    @Test("asks for the refusal of a list that is short but not empty")
    func short() throws {
        let schema: JSONValue = ["type": "array", "items": ["type": "integer"], "minItems": 2]
        let derived = try Derived(parameter: "ids", ["schema": schema])
        #expect(derived.found("list-items/query/ids/min-items/below")?.expectation.word == "reject")
    }

    @Test("writes no lone dot for an empty list in a label")
    func label() throws {
        let derived = try Derived(parameter: "ids", in: "path", ["schema": Self.integers, "style": "label"])
        #expect(derived.request("list-items/path/ids/min-items/below")?.target == "/v1/T1/items/")
    }

    @Test("sends no empty segment for the sake of a length")
    func segment() throws {
        let derived = try Derived(parameter: "id", in: "path", ["schema": ["type": "string", "minLength": 1]])
        #expect(derived.sides("min-length").first == "path/id/at accept")
        #expect(
            derived.plan.skips.first { $0.id == "list-items/path/id/min-length/below" }?.reason
                == "an empty segment of the path makes another path"
        )
        #expect(derived.found("list-items/path/id/required/empty")?.expectation.word == "reject")
    }
}
