import JSONPath
import JSONText
import Testing

/// The tables of examples, row by row.
@Suite("selectors and segments")
struct SelectorTests {
    @Test(
        "names: table 5",
        arguments: [
            Selection("$.o['j j']", [(#"{"k.k": 3}"#, "$['o']['j j']")]),
            Selection("$.o['j j']['k.k']", [("3", "$['o']['j j']['k.k']")]),
            Selection(#"$.o["j j"]["k.k"]"#, [("3", "$['o']['j j']['k.k']")]),
            Selection(#"$["'"]["@"]"#, [("2", #"$['\'']['@']"#)]),
        ]
    )
    func names(selection: Selection) throws {
        try selection.check(in: #"{"o": {"j j": {"k.k": 3}}, "'": {"@": 2}}"#)
    }

    @Test(
        "wildcards: table 6",
        arguments: [
            Selection("$[*]", [(#"{"j": 1, "k": 2}"#, "$['o']"), ("[5, 3]", "$['a']")]),
            Selection("$.o[*]", [("1", "$['o']['j']"), ("2", "$['o']['k']")]),
            Selection(
                "$.o[*, *]",
                [("1", "$['o']['j']"), ("2", "$['o']['k']"), ("1", "$['o']['j']"), ("2", "$['o']['k']")]
            ),
            Selection("$.a[*]", [("5", "$['a'][0]"), ("3", "$['a'][1]")]),
        ]
    )
    func wildcards(selection: Selection) throws {
        try selection.check(in: #"{"o": {"j": 1, "k": 2}, "a": [5, 3]}"#)
    }

    @Test(
        "indices: table 7",
        arguments: [
            Selection("$[1]", [(#""b""#, "$[1]")]), Selection("$[-2]", [(#""a""#, "$[0]")]),
            Selection("$[2]", []), Selection("$[-3]", []),
        ]
    )
    func indices(selection: Selection) throws {
        try selection.check(in: #"["a", "b"]"#)
    }

    @Test(
        "slices: table 9, and section 2.3.4.2.2",
        arguments: [
            Selection("$[1:3]", [(#""b""#, "$[1]"), (#""c""#, "$[2]")]),
            Selection("$[5:]", [(#""f""#, "$[5]"), (#""g""#, "$[6]")]),
            Selection("$[1:5:2]", [(#""b""#, "$[1]"), (#""d""#, "$[3]")]),
            Selection("$[5:1:-2]", [(#""f""#, "$[5]"), (#""d""#, "$[3]")]),
            Selection(
                "$[::-1]",
                [
                    (#""g""#, "$[6]"), (#""f""#, "$[5]"), (#""e""#, "$[4]"), (#""d""#, "$[3]"), (#""c""#, "$[2]"),
                    (#""b""#, "$[1]"), (#""a""#, "$[0]"),
                ]
            ),
            Selection("$[1:5:0]", []), Selection("$[3:1]", []),
            Selection("$[-2:]", [(#""f""#, "$[5]"), (#""g""#, "$[6]")]),
            Selection("$[:-6]", [(#""a""#, "$[0]")]),
            Selection("$[-100:1]", [(#""a""#, "$[0]")]), Selection("$[6:9007199254740991]", [(#""g""#, "$[6]")]),
            Selection("$[100:5:-1]", [(#""g""#, "$[6]")]),
            Selection("$[:-9007199254740991:-6]", [(#""g""#, "$[6]"), (#""a""#, "$[0]")]),
            Selection("$[0:7:9007199254740991]", [(#""a""#, "$[0]")]),
            Selection("$[6::-9007199254740991]", [(#""g""#, "$[6]")]),
        ]
    )
    func slices(selection: Selection) throws {
        try selection.check(in: #"["a", "b", "c", "d", "e", "f", "g"]"#)
    }

    @Test(
        "child segments: table 15",
        arguments: [
            Selection("$[0, 3]", [(#""a""#, "$[0]"), (#""d""#, "$[3]")]),
            Selection(
                "$[0:2, 5]",
                [(#""a""#, "$[0]"), (#""b""#, "$[1]"), (#""f""#, "$[5]")]
            ),
            Selection("$[0, 0]", [(#""a""#, "$[0]"), (#""a""#, "$[0]")]),
        ]
    )
    func children(selection: Selection) throws {
        try selection.check(in: #"["a", "b", "c", "d", "e", "f", "g"]"#)
    }

    @Test(
        "descendant segments: table 16",
        arguments: [
            Selection("$..j", [("1", "$['o']['j']"), ("4", "$['a'][2][0]['j']")]),
            Selection("$..[0]", [("5", "$['a'][0]"), (#"{"j": 4}"#, "$['a'][2][0]")]),
            Selection(
                "$.o..[*, *]",
                [("1", "$['o']['j']"), ("2", "$['o']['k']"), ("1", "$['o']['j']"), ("2", "$['o']['k']")]
            ),
            Selection(
                "$.a..[0, 1]",
                [
                    ("5", "$['a'][0]"), ("3", "$['a'][1]"), (#"{"j": 4}"#, "$['a'][2][0]"),
                    (#"{"k": 6}"#, "$['a'][2][1]"),
                ]
            ),
            Selection(
                "$..[*]",
                [
                    (#"{"j": 1, "k": 2}"#, "$['o']"), (#"[5, 3, [{"j": 4}, {"k": 6}]]"#, "$['a']"),
                    ("1", "$['o']['j']"),
                    ("2", "$['o']['k']"), ("5", "$['a'][0]"), ("3", "$['a'][1]"),
                    (#"[{"j": 4}, {"k": 6}]"#, "$['a'][2]"), (#"{"j": 4}"#, "$['a'][2][0]"),
                    (#"{"k": 6}"#, "$['a'][2][1]"), ("4", "$['a'][2][0]['j']"), ("6", "$['a'][2][1]['k']"),
                ]
            ),
        ]
    )
    func descendants(selection: Selection) throws {
        try selection.check(in: #"{"o": {"j": 1, "k": 2}, "a": [5, 3, [{"j": 4}, {"k": 6}]]}"#)
    }

    @Test(
        "null is a value: table 17",
        arguments: [
            Selection("$.a", [("null", "$['a']")]), Selection("$.a[0]", []), Selection("$.a.d", []),
            Selection("$.b[0]", [("null", "$['b'][0]")]), Selection("$.b[*]", [("null", "$['b'][0]")]),
            Selection("$.b[?@]", [("null", "$['b'][0]")]), Selection("$.b[?@==null]", [("null", "$['b'][0]")]),
            Selection("$.c[?@.d==null]", []), Selection("$.null", [("1", "$['null']")]),
        ]
    )
    func null(selection: Selection) throws {
        try selection.check(in: #"{"a": null, "b": [null], "c": [{}], "null": 1}"#)
    }

    @Test(
        "the bookstore: table 2",
        arguments: [
            (
                "$.store.book[*].author",
                ["/store/book/0/author", "/store/book/1/author", "/store/book/2/author", "/store/book/3/author"]
            ),
            (
                "$..author",
                ["/store/book/0/author", "/store/book/1/author", "/store/book/2/author", "/store/book/3/author"]
            ),
            ("$.store.*", ["/store/book", "/store/bicycle"]),
            (
                "$.store..price",
                [
                    "/store/book/0/price", "/store/book/1/price", "/store/book/2/price", "/store/book/3/price",
                    "/store/bicycle/price",
                ]
            ),
            ("$..book[2]", ["/store/book/2"]), ("$..book[2].author", ["/store/book/2/author"]),
            ("$..book[2].publisher", []),
            ("$..book[-1]", ["/store/book/3"]), ("$..book[0,1]", ["/store/book/0", "/store/book/1"]),
            ("$..book[:2]", ["/store/book/0", "/store/book/1"]),
            ("$..book[?@.isbn]", ["/store/book/2", "/store/book/3"]),
            ("$..book[?@.price<10]", ["/store/book/0", "/store/book/2"]),
        ] as [(String, [String])]
    )
    func bookstore(query: String, pointers: [String]) throws {
        let store = """
            {"store": {"book": [
              {"category": "reference", "author": "Nigel Rees", "title": "Sayings of the Century", "price": 8.95},
              {"category": "fiction", "author": "Evelyn Waugh", "title": "Sword of Honour", "price": 12.99},
              {"category": "fiction", "author": "Herman Melville", "title": "Moby Dick", "isbn": "0-553-21311-3", "price": 8.99},
              {"category": "fiction", "author": "J. R. R. Tolkien", "title": "The Lord of the Rings", "isbn": "0-395-19395-8", "price": 22.99}],
              "bicycle": {"color": "red", "price": 399}}}
            """
        let nodes = try PathQuery(query).nodes(in: JSONValue(parsing: store))
        // The order between the children of an object is left open by the standard.
        #expect(Set(nodes.map(\.pointer.description)) == Set(pointers))
        #expect(nodes.count == pointers.count)
    }

    @Test(
        "normalized paths escape as they must: table 20",
        arguments: [
            (#"{"a": 1}"#, "$['a']"), (#"{"\u000b": 1}"#, #"$['\u000b']"#), (#"{"\u0061": 1}"#, "$['a']"),
            (#"{"a\nb\\c'd\"e\u0008\t\f\r": 1}"#, #"$['a\nb\\c\'d"e\b\t\f\r']"#), (#"{"\u001f": 1}"#, #"$['\u001f']"#),
        ]
    )
    func normalized(document: String, path: String) throws {
        let node = try #require(try PathQuery("$.*").nodes(in: JSONValue(parsing: document)).first)
        #expect(node.normalizedPath == path)
    }

    @Test("the normalized path of a long name takes no longer for each of its characters")
    func normalizedLongName() throws {
        let name = String(repeating: "\n\u{1}", count: 100_000)
        let node = try #require(try PathQuery("$.*").nodes(in: .object([name: 1])).first)
        #expect(node.normalizedPath.utf8.count == 100_000 * 8 + 5)
    }

    @Test("of duplicated members the last counts, once")
    func duplicates() throws {
        try Selection("$.*", [("3", "$['a']"), ("2", "$['b']")]).check(in: #"{"a": 1, "b": 2, "a": 3}"#)
        try Selection("$.a", [("3", "$['a']")]).check(in: #"{"a": 1, "b": 2, "a": 3}"#)
    }

    @Test("names compare by code points, not by canonical equivalence")
    func exactNames() throws {
        try Selection("$['\u{E9}']", []).check(in: "{\"e\u{301}\": 1}")
    }

    @Test("a pointer escapes a slash and a tilde")
    func pointers() throws {
        let nodes = try PathQuery("$.paths['/a~b'].get").nodes(in: ["paths": ["/a~b": ["get": 1]]])
        #expect(nodes.map(\.pointer.description) == ["/paths/~1a~0b/get"])
    }

    @Test("the depth of a value costs no stack, and its ways no quadratic memory", .timeLimit(.minutes(1)))
    func depth() throws {
        let depth = 20_000
        let text = String(repeating: "[", count: depth) + "7" + String(repeating: "]", count: depth)
        let value = try JSONValue(parsing: text, limits: JSONLimits(maximumDepth: depth))
        let nodes = try PathQuery("$..[?@ == 7]").nodes(in: value)
        #expect(nodes.map(\.value) == [7])
        #expect(nodes.first?.pointer.tokens.count == 20_000)
    }
}
