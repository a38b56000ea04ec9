import JSONPath
import Testing

@Suite("the grammar of queries")
struct PathSyntaxTests {
    @Test(
        "accepts what the grammar allows: appendix A",
        arguments: [
            "$", "$.a", "$ .a", "$\n\t.a", "$..a", "$..*", "$..['a']", "$.*", "$.ä_1", "$[ 'a' , \"b\" ]",
            "$[ 0 : 1 : 2 ]",
            "$[:]", "$[::]", "$[1::]", "$[:1]", "$['\\u00e9\\n\\/\\'']", "$[\"\\\"\"]", "$[?@]", "$[? @.a ]",
            "$[?@.a==1]", "$[?@.a == -0]", "$[?@.a == 1.5e+3]", "$[?@.a == 1E-3]", "$[?(@.a)]", "$[?!(@.a)]",
            "$[?! @.a]",
            "$[?!match(@, 'a')]", "$[?@ .a == 1]", "$[?count( @.* ) == 1]", "$[?length(value(@.*)) == 1]",
            "$[?@.a && @.b || !@.c]", "$[?true == false]", "$[?'a' == \"a\"]", "$[9007199254740991]",
            "$[-9007199254740991]", "$[?@[0]['a'].b == 1]", "$['']", "$[?@['a'] , ?@.b]", "$.a [0]",
            // Section 2.4.3, table 13.
            "$[?length(@) < 3]", "$[?count(@.*) == 1]", "$[?match(@.timezone, 'Europe/.*')]",
            "$[?value(@..color) == 'red']",
        ]
    )
    func accepted(query: String) throws {
        #expect(try PathQuery(query).source == query)
    }

    @Test(
        "refuses all else and says where",
        arguments: [
            ("", 1), (" $", 1), ("$ ", 2), ("a", 1), ("$.", 3), ("$. a", 3), ("$.1", 3), ("$..", 4), ("$...a", 4),
            ("$[", 3), ("$[]", 3), ("$['a'", 6), ("$['a',]", 7), ("$[,'a']", 3), ("$['a]", 6), ("$['a' 'b']", 7),
            ("$[01]", 3), ("$[-0]", 3), ("$[-]", 4), ("$[1.0]", 4), ("$[9007199254740992]", 3), ("$[1:2:3:4]", 8),
            ("$[0:01]", 5), ("$['\\x']", 4), ("$['\\\"']", 4), ("$[\"\\'\"]", 4), ("$['\\u00g0']", 4),
            ("$['\\uD800']", 4),
            ("$['\\uDC00']", 4), ("$['\\uD800\\u0041']", 4), ("$['a\nb']", 5), ("$.a b", 4), ("$[?]", 4),
            ("$[?@.a == ]", 11),
            ("$[?@.a = 1]", 8), ("$[?1]", 4), ("$[?true]", 4), ("$[?'a' || @]", 4), ("$[?@.a == 01]", 11),
            ("$[?@.a == 1.]", 12),
            ("$[?@.a == .5]", 11), ("$[?@.a == +1]", 11), ("$[?@.a == True]", 11), ("$[?@.a == nil]", 11),
            ("$[?@.a === 1]", 10), ("$[?(@.a]", 8), ("$[?@.a)]", 7), ("$[?!!@.a]", 5), ("$[?!@.a == 1]", 9),
            ("$[?(@.a) == 1]", 10), ("$[?@.a & @.b]", 8), ("$[?a]", 4), ("$(?@.a)", 2), ("$[?1 == 1 == 1]", 11),
            // Only singular queries are compared: section 2.3.5.1.
            ("$[?@.* == 1]", 4), ("$[?@..a == 1]", 4), ("$[?@[0:1] == 1]", 4), ("$[?@[0, 1] == 1]", 4),
            ("$[?1 == @.*]", 9),
            ("$[?@[ 'a' ] == 1]", 4),
            // Ill-typed: section 2.4.3, table 13 and the rules above it.
            ("$[?length(@.*) < 3]", 11), ("$[?count(1) == 1]", 10), ("$[?count(foo(@.*)) == 1]", 10),
            ("$[?match(@.timezone, 'Europe/.*') == true]", 4), ("$[?value(@..color)]", 4), ("$[?length(@)]", 4),
            ("$[?count() == 1]", 4), ("$[?count(@, @) == 1]", 4), ("$[?length(@ && @) == 1]", 11),
            ("$[?count((@)) == 1]", 10),
            ("$[?length(match(@, 'a')) == 1]", 11), ("$[?bar(@.a)]", 4), ("$[?length (@) == 1]", 4),
            ("$[?match(@, 'a',)]", 17),
        ]
    )
    func refused(query: String, column: Int) {
        let error = #expect(throws: PathSyntaxError.self) { try PathQuery(query) }
        #expect(error.map { $0.offset + 1 } == column, "\(error?.description ?? "")")
    }

    @Test("an error says what was expected and what was found")
    func message() {
        let error = #expect(throws: PathSyntaxError.self) { try PathQuery("$.paths.") }
        #expect(error?.description == "column 9: expected a name, `*` or `[`, found the end of the query")
    }

    @Test("a query nested without end is refused, not followed")
    func nesting() {
        let deep = "$[?" + String(repeating: "(", count: 100_000)
        let error = #expect(throws: PathSyntaxError.self) { try PathQuery(deep) }
        #expect(error?.reason == "the query is nested deeper than 100")
        #expect(throws: Never.self) {
            try PathQuery("$[?" + String(repeating: "(", count: 90) + "@" + String(repeating: ")", count: 90) + "]")
        }
    }
}
