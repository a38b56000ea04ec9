import JSONText
import Testing

@Suite("Editing values by pointer")
struct JSONValueEditingTests {
    private static let value: JSONValue = ["a": [1, ["b": 2]], "c": "d"]

    @Test(
        "replaces a part",
        arguments: [
            ("", "x", "x"),
            ("/c", "x", ["a": [1, ["b": 2]], "c": "x"]),
            ("/a/0", "x", ["a": ["x", ["b": 2]], "c": "d"]),
            ("/a/1/b", ["y": .null], ["a": [1, ["b": ["y": .null]]], "c": "d"]),
            ("/e", .null, ["a": [1, ["b": 2]], "c": "d", "e": .null]),
            ("/a/1/e", 3, ["a": [1, ["b": 2, "e": 3]], "c": "d"]),
            ("/a/2", 3, ["a": [1, ["b": 2], 3], "c": "d"]),
            ("/a/3", 3, value),
            ("/a/-", 3, value),
            ("/a/x", 3, value),
            ("/c/x", 3, value),
            ("/x/y", 3, value),
            ("/a/2/x", 3, value),
        ] as [(String, JSONValue, JSONValue)]
    )
    func replacing(_ pointer: String, _ part: JSONValue, _ result: JSONValue) throws {
        let replaced = Self.value.replacing(at: try #require(JSONPointer(pointer)), with: part)
        #expect(replaced.serialized() == result.serialized())
    }

    @Test(
        "removes a part",
        arguments: [
            ("", value),
            ("/c", ["a": [1, ["b": 2]]]),
            ("/a/0", ["a": [["b": 2]], "c": "d"]),
            ("/a/1/b", ["a": [1, [:]], "c": "d"]),
            ("/a/2", value),
            ("/a/00", value),
            ("/x", value),
            ("/x/y", value),
            ("/c/x", value),
        ] as [(String, JSONValue)]
    )
    func removing(_ pointer: String, _ result: JSONValue) throws {
        let removed = Self.value.removing(at: try #require(JSONPointer(pointer)))
        #expect(removed.serialized() == result.serialized())
    }

    @Test("walks parents first, in the order of the text, through duplicates")
    func walk() throws {
        var visits: [String] = []
        try JSONValue(parsing: #"{"b":[1,[]],"a":{"x":null},"b":2}"#).walk { visits.append("\($0) \($1)") }
        #expect(
            visits == [
                #" {"b":[1,[]],"a":{"x":null},"b":2}"#, "/b [1,[]]", "/b/0 1", "/b/1 []", #"/a {"x":null}"#,
                "/a/x null", "/b 2",
            ]
        )
    }
}
