import JSONText
import Testing

@Suite("JSON Pointer")
struct JSONPointerTests {
    @Test(
        "reads and writes the string form",
        arguments: [
            ("", []), ("/", [""]), ("/a", ["a"]), ("/a/b", ["a", "b"]), ("/a/", ["a", ""]), ("//", ["", ""]),
            ("/a~1b", ["a/b"]), ("/m~0n", ["m~n"]), ("/~01", ["~1"]), ("/~00~1", ["~0/"]), ("/c%d", ["c%d"]),
            ("/ ", [" "]), ("/é/😀", ["é", "😀"]), ("/k\"l", ["k\"l"]), ("/0/-", ["0", "-"]),
            ("/\u{301}/\u{301}~1", ["\u{301}", "\u{301}/"]),
        ] as [(String, [String])]
    )
    func stringForm(_ text: String, _ tokens: [String]) throws {
        let pointer = try #require(JSONPointer(text))
        #expect(pointer.tokens == tokens)
        #expect(Array(pointer.description.utf8) == Array(text.utf8))
        #expect(pointer == JSONPointer(tokens: tokens))
    }

    @Test(
        "refuses what is no pointer",
        arguments: ["a", "a/b", "#", "#/a", " /a", "/~", "/a~", "/~2", "/a~/b", "/~~0"]
    )
    func refuses(_ text: String) {
        #expect(JSONPointer(text) == nil)
    }

    // Source: RFC 6901 section 5
    @Test(
        "finds the parts of the RFC's example",
        arguments: [
            ("/foo", ["bar", "baz"]), ("/foo/0", "bar"), ("/", 0), ("/a~1b", 1), ("/c%d", 2), ("/e^f", 3), ("/g|h", 4),
            ("/i\\j", 5), ("/k\"l", 6), ("/ ", 7), ("/m~0n", 8),
        ] as [(String, JSONValue)]
    )
    func example(_ text: String, _ part: JSONValue) throws {
        let example: JSONValue = [
            "foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, "k\"l": 6, " ": 7,
            "m~n": 8,
        ]
        #expect(example[try #require(JSONPointer(text))] == part)
        #expect(example[JSONPointer()] == example)
    }

    @Test(
        "finds nothing where there is nothing",
        arguments: [
            "/b", "/a/3", "/a/-", "/a/00", "/a/01", "/a/-1", "/a/+1", "/a/ 1", "/a/1.0", "/a/x", "/a/", "/a/0/0",
            "/a/99999999999999999999", "/o/0", "/s/0", "/o/n/x",
        ]
    )
    func nothing(_ text: String) throws {
        let value: JSONValue = ["a": [1, 2, 3], "o": ["n": .null], "s": "text"]
        #expect(value[try #require(JSONPointer(text))] == nil)
    }

    @Test("walks up and down")
    func family() throws {
        let pointer = JSONPointer().appending("a/b").appending(3)
        #expect(pointer.description == "/a~1b/3")
        #expect(pointer.last == "3")
        #expect(pointer.parent == JSONPointer("/a~1b"))
        #expect(pointer.parent?.parent == JSONPointer())
        #expect(JSONPointer().parent == nil)
        #expect(JSONPointer().last == nil)
        #expect(JSONPointer().isRoot)
        #expect(!pointer.isRoot)
        #expect(pointer.appending(JSONPointer(tokens: ["x", "y"])).description == "/a~1b/3/x/y")
        #expect(pointer.hasPrefix(JSONPointer()))
        #expect(pointer.hasPrefix(pointer))
        #expect(pointer.hasPrefix(JSONPointer(tokens: ["a/b"])))
        #expect(!pointer.hasPrefix(JSONPointer(tokens: ["a"])))
        #expect(!pointer.hasPrefix(pointer.appending("x")))
        #expect(JSONPointer(tokens: ["\u{E9}"]) != JSONPointer(tokens: ["e\u{301}"]))
        #expect(Set([JSONPointer("/a"), JSONPointer(tokens: ["a"])]).count == 1)
    }

    @Test("orders parents first, then indices by number, then names")
    func order() {
        let ascending = [
            "", "/0", "/2", "/2/a", "/10", "/99999999999999999999", "/", "/01", "/1a", "/a", "/a/0", "/a/b", "/ab",
            "/b",
        ].compactMap { JSONPointer($0) }
        #expect(ascending.count == 14)
        for (position, pointer) in ascending.enumerated() {
            for (index, other) in ascending.enumerated() {
                #expect((pointer < other) == (position < index), "\(pointer) < \(other)")
            }
        }
    }
}
