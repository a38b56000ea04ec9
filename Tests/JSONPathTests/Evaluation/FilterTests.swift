import JSONPath
import JSONText
import Testing

@Suite("filters")
struct FilterTests {
    static let comparisons = #"{"obj": {"x": "y"}, "arr": [2, 3]}"#

    @Test(
        "comparisons: table 11",
        arguments: [
            ("$.absent1 == $.absent2", true), ("$.absent1 <= $.absent2", true), ("$.absent == 'g'", false),
            ("$.absent1 != $.absent2", false), ("$.absent != 'g'", true), ("1 <= 2", true), ("1 > 2", false),
            ("13 == '13'", false), ("'a' <= 'b'", true), ("'a' > 'b'", false), ("$.obj == $.arr", false),
            ("$.obj != $.arr", true), ("$.obj == $.obj", true), ("$.obj != $.obj", false), ("$.arr == $.arr", true),
            ("$.arr != $.arr", false), ("$.obj == 17", false), ("$.obj != 17", true), ("$.obj <= $.arr", false),
            ("$.obj < $.arr", false), ("$.obj <= $.obj", true), ("$.arr <= $.arr", true), ("1 <= $.arr", false),
            ("1 >= $.arr", false), ("1 > $.arr", false), ("1 < $.arr", false), ("true <= true", true),
            ("true > true", false),
            // Section 2.3.5.2.2 beyond the table.
            ("null <= null", true), ("null < null", false), ("false < true", false), ("2 == 2.0", true),
            ("1e2 == 100", true), ("-0 == 0", true), ("0.1 < 0.10000000000000000000001", true), ("'' < 'a'", true),
            ("'\u{FFFD}' < '\u{10000}'", true), ("$.absent < 1", false), ("$.absent >= 1", false),
            (#"'\uD83D\uDE00' == "😀""#, true), (#"'\'' == "'""#, true), ("1 == 1 && 1 == 2 || 3 == 3", true),
            ("1 == 2 && (1 == 2 || 3 == 3)", false), ("!(1 == 2)", true), ("$.obj", true), ("!$.absent", true),
            ("$.arr[?@ > 2]", true), ("$.arr[?@ > 3]", false), ("1 == 1 || 1 == 1 && 1 == 2", true),
            // Section 2.3.3.2: an index below zero counts from the end; section 2.3.1.2: a name selects from objects alone.
            ("$.arr[-1] == 3", true), ("$.arr[-2] == 2", true), ("$.arr[-3] == 2", false), ("$.arr[-3]", false),
            ("$.arr[2]", false), ("$.obj[0]", false), ("$.arr.x", false), ("$.obj.x == 'y'", true), ("$.arr[*]", true),
        ]
    )
    func comparison(expression: String, holds: Bool) throws {
        // The expressions look at the root only: wrapped in an array, the document itself is the one child.
        let expression = expression.replacing("$.", with: "$[0].")
        let document = "[\(Self.comparisons)]"
        let nodes = try PathQuery("$[?\(expression)]").nodes(in: JSONValue(parsing: document))
        #expect(nodes.count == (holds ? 1 : 0))
    }

    static let document = """
        {"a": [3, 5, 1, 2, 4, 6, {"b": "j"}, {"b": "k"}, {"b": {}}, {"b": "kilo"}],
         "o": {"p": 1, "q": 2, "r": 3, "s": 5, "t": {"u": 6}}, "e": "f"}
        """

    @Test(
        "filters: table 12",
        arguments: [
            Selection("$.a[?@.b == 'kilo']", [(#"{"b": "kilo"}"#, "$['a'][9]")]),
            Selection("$.a[?(@.b == 'kilo')]", [(#"{"b": "kilo"}"#, "$['a'][9]")]),
            Selection("$.a[?@>3.5]", [("5", "$['a'][1]"), ("4", "$['a'][4]"), ("6", "$['a'][5]")]),
            Selection(
                "$.a[?@.b]",
                [
                    (#"{"b": "j"}"#, "$['a'][6]"), (#"{"b": "k"}"#, "$['a'][7]"), (#"{"b": {}}"#, "$['a'][8]"),
                    (#"{"b": "kilo"}"#, "$['a'][9]"),
                ]
            ),
            Selection(
                "$[?@.*]",
                [
                    (
                        #"[3, 5, 1, 2, 4, 6, {"b": "j"}, {"b": "k"}, {"b": {}}, {"b": "kilo"}]"#,
                        "$['a']"
                    ), (#"{"p": 1, "q": 2, "r": 3, "s": 5, "t": {"u": 6}}"#, "$['o']"),
                ]
            ),
            Selection(
                "$[?@[?@.b]]",
                [(#"[3, 5, 1, 2, 4, 6, {"b": "j"}, {"b": "k"}, {"b": {}}, {"b": "kilo"}]"#, "$['a']")]
            ),
            Selection(
                "$.o[?@<3, ?@<3]",
                [("1", "$['o']['p']"), ("2", "$['o']['q']"), ("1", "$['o']['p']"), ("2", "$['o']['q']")]
            ),
            Selection("$.a[?@<2 || @.b == \"k\"]", [("1", "$['a'][2]"), (#"{"b": "k"}"#, "$['a'][7]")]),
            Selection(#"$.a[?match(@.b, "[jk]")]"#, [(#"{"b": "j"}"#, "$['a'][6]"), (#"{"b": "k"}"#, "$['a'][7]")]),
            Selection(
                #"$.a[?search(@.b, "[jk]")]"#,
                [(#"{"b": "j"}"#, "$['a'][6]"), (#"{"b": "k"}"#, "$['a'][7]"), (#"{"b": "kilo"}"#, "$['a'][9]")]
            ),
            Selection("$.o[?@>1 && @<4]", [("2", "$['o']['q']"), ("3", "$['o']['r']")]),
            Selection("$.o[?@.u || @.x]", [(#"{"u": 6}"#, "$['o']['t']")]),
            Selection(
                "$.a[?@.b == $.x]",
                [
                    ("3", "$['a'][0]"), ("5", "$['a'][1]"), ("1", "$['a'][2]"), ("2", "$['a'][3]"), ("4", "$['a'][4]"),
                    ("6", "$['a'][5]"),
                ]
            ),
            Selection(
                "$.a[?@ == @]",
                [
                    ("3", "$['a'][0]"), ("5", "$['a'][1]"), ("1", "$['a'][2]"), ("2", "$['a'][3]"), ("4", "$['a'][4]"),
                    ("6", "$['a'][5]"), (#"{"b": "j"}"#, "$['a'][6]"), (#"{"b": "k"}"#, "$['a'][7]"),
                    (#"{"b": {}}"#, "$['a'][8]"), (#"{"b": "kilo"}"#, "$['a'][9]"),
                ]
            ),
        ]
    )
    func filters(selection: Selection) throws {
        try selection.check(in: Self.document)
    }
}
