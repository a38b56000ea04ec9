import ECMARegex
import Testing

@Suite("parsing")
struct ParsingTests {
    @Test(
        "refuses what the grammar with the u flag does not allow, at its place",
        arguments: [
            ("(", 0), ("ab(", 2), (")", 0), ("a)b", 1), ("[a", 0), ("*a", 0), ("a**", 2), ("a|+", 2), ("{", 0),
            ("a{", 1), ("a{,5}", 1), ("a{2,1}", 1), ("a{1", 3), ("}", 0), ("]", 0), ("\\", 0), ("\\-", 0), ("\\a", 0),
            ("a\\_", 1), ("[b-a]", 1), ("[\\d-z]", 1), ("[a-\\w]", 1), ("\\1", 0), ("(a)\\2", 3), ("\\k<a>", 0),
            ("\\k", 2), ("(?<a>x)(?<a>y)", 7), ("(?<1>x)", 3), ("(?<>x)", 3), ("(?<a", 3), ("\\x4", 3), ("\\u12", 4),
            ("\\u{110000}", 0), ("\\u{}", 3), ("\\c1", 2), ("\\01", 0), ("\\p{Foo}", 0), ("\\p{lu}", 0), ("\\pL", 2),
            ("\\p{Script=greek}", 0), ("\\p{L", 0), ("(?=a)*", 5), ("^*", 1), ("(?#c)", 2), ("(?ii:a)", 3),
            ("(?i-i:a)", 4),
            ("(?-:a)", 0), ("(?i)", 3), ("(?I:a)", 2), ("(?i--s:a)", 4), ("(?", 2), ("a(?:b", 1), ("a(?<b>c", 1),
            ("x(?=a", 1),
        ]
    )
    func refusals(pattern: String, offset: Int) {
        let error = #expect(throws: RegularExpressionError.self) { try RegularExpression(pattern) }
        #expect(error?.offset == offset, "\(pattern): \(error?.description ?? "accepted")")
    }

    @Test(
        "accepts what only looks odd",
        arguments: [
            "", "|", "()", "(?:)", "a||b", "[^]", "[]", "[-]", "[a-]", "[--a]", "\\/", "-", "a{0}", "a{0,0}?",
            "(?<$>a)",
            "(?<a>x)|(?<a>y)", "(?<\\u0061>x)\\k<a>", "[(]", "[|)]", "\\(", "[\\]]", "(?<=a)(?<!b)", "\\u{000041}",
            "(?i:a)", "(?ims:a)", "(?-ims:a)", "(?i-ms:a)", "(?i-:a)", "(?<e\u{301}>a)(?<\u{E9}>b)",
            "a{99999999999999999999}",
        ]
    )
    func acceptances(pattern: String) throws {
        #expect(try RegularExpression(pattern).source == pattern)
    }

    @Test("refuses a nesting that would exhaust the stack")
    func nesting() {
        let deep = String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000)
        let error = #expect(throws: RegularExpressionError.self) { try RegularExpression(deep) }
        #expect(error?.reason == "groups are nested deeper than 200")
    }

    @Test(
        "refuses repetitions that multiply beyond reason",
        arguments: ["(ab){99999999999999999999}", "((ab{999}){999}){99}", "(a)\\1{99999999999999999999}"]
    )
    func size(pattern: String) {
        #expect(throws: RegularExpressionError.self) { try RegularExpression(pattern) }
    }

    @Test("says what was found")
    func message() {
        let error = #expect(throws: RegularExpressionError.self) { try RegularExpression("a{3,1}") }
        #expect(error?.description == "offset 1: the repetition counts 3 and 1 are out of order")
    }

    @Test(
        "says why a property is not known",
        arguments: [
            ("\\p{Foo}", "`Foo` is neither a general category nor a binary property of ECMA-262"),
            ("\\p{RGI_Emoji}", "`RGI_Emoji` is a property of texts, for the flag v only"),
            ("\\p{gc=Foo}", "`Foo` is no general category of Unicode"),
            ("\\p{sc=greek}", "`greek` is no script of Unicode"),
            ("\\p{Block=Thai}", "only `General_Category`, `Script` and `Script_Extensions` have a value, not `Block`"),
            ("\\p{sc=a=b}", "`sc=a=b` is no Unicode property"),
        ]
    )
    func properties(pattern: String, reason: String) {
        let error = #expect(throws: RegularExpressionError.self) { try RegularExpression(pattern) }
        #expect(error?.reason == reason)
    }

    @Test("tells group names apart that are canonically equivalent")
    func groupNames() throws {
        let expression = try RegularExpression("^(?<e\u{301}>a)(?<\u{E9}>b)\\k<\u{E9}>$")
        #expect(expression.matches("abb"))
        #expect(!expression.matches("aba"))
    }

    @Test("compares patterns as written")
    func equality() throws {
        #expect(try RegularExpression("é") == RegularExpression("\u{E9}"))
        #expect(try RegularExpression("\u{E9}") != RegularExpression("e\u{301}"))
        #expect(try RegularExpression("a").description == "/a/u")
    }
}
