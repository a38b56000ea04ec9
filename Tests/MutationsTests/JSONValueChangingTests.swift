import JSONText
import Testing

@testable import Mutations

@Suite("JSONValue, changing")
struct JSONValueChangingTests {
    private let value: JSONValue = ["list": [["id": 1], ["id": 2], 3], "id": "a"]

    @Test("changes every part that a way leads to")
    func changes() {
        let changed = value.changing(at: ["list", "*", "id"]) { _ in "x" }
        #expect(changed == ["list": [["id": "x"], ["id": "x"], 3], "id": "a"])
        #expect(value.changing(at: []) { _ in 7 } == 7)
    }

    @Test("takes away the parts for which nothing comes back")
    func removes() {
        #expect(value.changing(at: ["id"]) { _ in nil } == ["list": [["id": 1], ["id": 2], 3]])
        #expect(
            value.changing(at: ["list", "*"]) { $0 == 3 ? nil : $0 } == ["list": [["id": 1], ["id": 2]], "id": "a"]
        )
    }

    @Test("leaves everything where the way leads nowhere", arguments: [["no"], ["id", "*"], ["list", "id"]])
    func nowhere(way: [String]) {
        #expect(value.changing(at: way[...]) { _ in nil } == value)
    }

    @Test(
        "finds a value of no listed type",
        arguments: [
            (["string"], 17), (["integer"], "seventeen"), (["number", "string"], true),
            (["number", "string", "boolean", "array"], [:]),
        ] as [([String], JSONValue)]
    )
    func otherType(types: [String], expected: JSONValue) {
        #expect(JSONValue.ofNoneOf(types) == expected)
        #expect(JSONValue.ofNoneOf(["number", "string", "boolean", "array", "object"]) == nil)
    }

    @Test(
        "finds another value of the same type",
        arguments: [
            (15, 16), ("a", "ax"), (true, false), ([1], [1, 1]), ([], [0]), (["a": 1], ["a": 1, "x": 0]),
        ] as [(JSONValue, JSONValue)]
    )
    func another(value: JSONValue, expected: JSONValue) {
        #expect(value.another == expected)
        #expect(JSONValue.null.another == nil)
    }
}
