import JSONPath
import JSONText
import Testing

@Suite("functions")
struct FunctionTests {
    /// The pointers that a query selects.
    private func pointers(_ query: String, in document: String) throws -> [String] {
        try PathQuery(query).nodes(in: JSONValue(parsing: document)).map(\.pointer.description)
    }

    @Test(
        "length(): section 2.4.4",
        arguments: [
            ("$[?length(@.a) == 3]", ["/0", "/1", "/2"]),
            // A number, a truth value and a missing member have no length, and nothing equals nothing.
            ("$[?length(@.a) == length(@.b)]", ["/3", "/4", "/5"]),
            ("$[?length('e\u{301}') == 2]", ["/0", "/1", "/2", "/3", "/4", "/5"]),
        ]
    )
    func length(query: String, pointers: [String]) throws {
        let document = #"[{"a": "a😀c"}, {"a": [1, 2, 3]}, {"a": {"x": 1, "y": 2, "z": 3}}, {"a": 3}, {"a": true}, {}]"#
        #expect(try self.pointers(query, in: document) == pointers)
    }

    @Test(
        "count() and value(): sections 2.4.5 and 2.4.8",
        arguments: [
            ("$[?count(@.*) == 2]", ["/0", "/1"]), ("$[?count(@[0, 0]) == 2]", ["/1"]), ("$[?count(@.*) > 2]", []),
            ("$[?value(@..color) == 'red']", ["/2"]), ("$[?value(@.nothing) == $.nothing]", ["/0", "/1", "/2", "/3"]),
            ("$[?value(@..x) == $.nothing]", ["/0", "/1", "/2", "/3"]),
        ]
    )
    func nodes(query: String, pointers: [String]) throws {
        let document = #"[{"a": {"x": 1}, "b": {"x": 1}}, [1, 2], {"a": {"color": "red"}}, []]"#
        #expect(try self.pointers(query, in: document) == pointers)
    }

    @Test(
        "match() and search(): sections 2.4.6 and 2.4.7, expressions of RFC 9485",
        arguments: [
            ("match", "a.c", "abc", true), ("match", "a.c", "abcd", false), ("search", "a.c", "xabcd", true),
            ("match", "a|b", "ab", false), ("search", "^b", "ab", false), ("match", "a.c", "a\u{2028}c", true),
            ("match", "a.c", "a\nc", false), ("match", "a.c", "a\rc", false), ("match", "a[.]c", "abc", false),
            ("match", "a\\\\.c", "a.c", true), ("match", "a\\\\.c", "abc", false), ("match", ".", "😀", true),
            ("match", "\\\\p{Lu}+", "ÄB", true), ("match", "\\\\P{Lu}", "b", true),
            ("match", "[\\\\p{L}-]+", "a-b", true),
            ("match", "[^a-c]", "d", true), ("match", "[-a]", "-", true), ("match", "a\\\\-b", "a-b", true),
            ("match", "a{2}", "aa", true), ("match", "a{2,}", "aaaa", true), ("match", "a{1,2}", "aaa", false),
            ("match", "(ab)*c", "ababc", true), ("match", "", "", true), ("match", "a\\\\n", "a\n", true),
            // Outside of the grammar: the result is false, never an error.
            ("match", "\\\\d", "1", false), ("search", "(?=a)a", "a", false), ("match", "a++", "aa", false),
            ("match", "[a", "a", false), ("match", "a)", "a", false), ("match", "(a", "a", false),
            ("match", "[]", "a", false), ("match", "a{,2}", "a", false), ("match", "a{2", "aa", false),
            ("match", "\\\\p{Lx}", "a", false), ("match", "\\\\p{Script=Greek}", "α", false),
            ("match", "[a-b-c]", "b", false), ("match", "(a)\\\\1", "aa", false), ("match", "a*?", "a", false),
            ("search", "\\\\bа", "а", false), ("match", "]", "]", false),
        ]
    )
    func expressions(function: String, pattern: String, text: String, matches: Bool) throws {
        let nodes = try PathQuery("$[?\(function)(@, '\(pattern)')]").nodes(in: [.string(text)])
        #expect(nodes.count == (matches ? 1 : 0))
    }

    @Test(
        "what is no string matches nothing",
        arguments: ["$[?match(@, 1)]", "$[?search(@, null)]", "$[?match(1, '1')]", "$[?match(@.x, 'a')]"]
    )
    func noStrings(query: String) throws {
        #expect(try pointers(query, in: #"["a", 1, null]"#) == [])
    }

    @Test("a pattern may come from the value")
    func patternOfTheValue() throws {
        #expect(
            try pointers("$.values[?match(@, $.pattern)]", in: #"{"pattern": "b.*", "values": ["abc", "bcd", "bab"]}"#)
                == ["/values/1", "/values/2"]
        )
    }
}
