import ECMARegex
import Testing

@Suite("matching")
struct MatchingTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let pattern: String
        let members: [String]
        let others: [String]
        var testDescription: String { pattern }

        init(_ pattern: String, _ members: [String], not others: [String]) {
            self.pattern = pattern
            self.members = members
            self.others = others
        }
    }

    static func check(_ row: Row) throws {
        let expression = try RegularExpression(row.pattern)
        for text in row.members { #expect(expression.matches(text), "\(row.pattern) on \(text.debugDescription)") }
        for text in row.others { #expect(!expression.matches(text), "\(row.pattern) on \(text.debugDescription)") }
    }

    @Test(
        "searches anywhere unless anchored, and takes a line feed for a character like any other",
        arguments: [
            Row("", ["", "a"], not: []),
            Row("b", ["b", "abc"], not: ["", "a"]),
            Row("^b", ["b", "bc"], not: ["ab", "a\nb"]),
            Row("b$", ["b", "ab"], not: ["ba", "b\n", "b\na"]),
            Row("^b$", ["b"], not: ["", "bb", "b\n", "\nb", " b"]),
            Row("^$", [""], not: ["a", "\n"]),
            Row("^a|b$", ["ax", "xb"], not: ["xa", "bx"]),
            Row("(^a|b)c", ["ac", "xbc"], not: ["xac"]),
            Row("a^b", [], not: ["ab", "a\nb", "b"]),
        ]
    )
    func anchors(row: Row) throws { try Self.check(row) }

    @Test(
        "reads the class escapes as ECMA-262 means them",
        arguments: [
            Row("^\\d$", ["0", "9"], not: ["٣", "a", "０", "\n"]),
            Row("^\\D$", ["٣", "a", "\n"], not: ["0", ""]),
            Row("^\\w$", ["a", "Z", "0", "_"], not: ["é", "-", "٣", "ſ"]),
            Row("^\\W$", ["é", "-", " "], not: ["a", "_"]),
            Row(
                "^\\s$",
                ["\t", "\n", "\u{B}", "\u{C}", "\r", " ", "\u{A0}", "\u{1680}", "\u{2003}", "\u{2028}", "\u{2029}"]
                    + ["\u{202F}", "\u{205F}", "\u{3000}", "\u{FEFF}"],
                not: ["\u{180E}", "\u{200B}", "\u{1}", "\u{85}", "a"]
            ),
            Row("^\\S$", ["\u{180E}", "\u{85}", "a"], not: [" ", "\u{FEFF}"]),
            Row("^.$", ["a", "\u{1F600}", "\u{85}", "\0"], not: ["\n", "\r", "\u{2028}", "\u{2029}", "e\u{301}", ""]),
            Row("^[\\s\\S]$", ["\n", "a"], not: ["", "ab"]),
        ]
    )
    func classEscapes(row: Row) throws { try Self.check(row) }

    @Test(
        "reads classes",
        arguments: [
            Row("^[a-cx]$", ["a", "c", "x"], not: ["d", "-", "A"]),
            Row("^[^a-c]$", ["d", "\n", "\u{1F600}"], not: ["a", ""]),
            Row("^[]$", [], not: ["", "a"]),
            Row("^[^]$", ["a", "\n"], not: [""]),
            Row("^[a-]$", ["a", "-"], not: ["b"]),
            Row("^[-a]$", ["a", "-"], not: ["b"]),
            Row("^[a\\-z]$", ["a", "-", "z"], not: ["b"]),
            Row("^[\\b]$", ["\u{8}"], not: ["b"]),
            Row("^[\\d.]$", ["5", "."], not: ["a"]),
            Row("^[^\\d\\s]$", ["a"], not: ["5", " "]),
            Row("^[\\]\\\\]$", ["]", "\\"], not: ["a"]),
            Row("^[\\u{1F600}-\\u{1F64F}]$", ["\u{1F600}"], not: ["\u{1F650}"]),
            Row("^[[(]$", ["[", "("], not: [")"]),
        ]
    )
    func classes(row: Row) throws { try Self.check(row) }

    @Test(
        "reads the escapes of single characters",
        arguments: [
            Row("^\\x41$", ["A"], not: ["x41"]),
            Row("^\\u0041$", ["A"], not: ["a"]),
            Row("^\\u{41}$", ["A"], not: ["a"]),
            Row("^\\uD83D\\uDE00$", ["\u{1F600}"], not: ["?"]),
            Row("^\\uD83D$", [], not: ["\u{1F600}", "\u{FFFD}"]),
            Row("^\\cA$", ["\u{1}"], not: ["A"]),
            Row("^\\cj$", ["\n"], not: ["j"]),
            Row("^\\0$", ["\0"], not: ["0"]),
            Row("^\\t\\n\\v\\f\\r$", ["\t\n\u{B}\u{C}\r"], not: ["tnvfr"]),
            Row("^\\/\\.\\*$", ["/.*"], not: ["/ab"]),
            Row("^\u{E9}$", ["\u{E9}"], not: ["e\u{301}"]),
        ]
    )
    func characterEscapes(row: Row) throws { try Self.check(row) }

    @Test(
        "counts repetitions",
        arguments: [
            Row("^a{3}$", ["aaa"], not: ["aa", "aaaa"]),
            Row("^a{2,}$", ["aa", "aaaaa"], not: ["a"]),
            Row("^a{1,3}$", ["a", "aaa"], not: ["", "aaaa"]),
            Row("^a{0}$", [""], not: ["a"]),
            Row("^(ab){2}$", ["abab"], not: ["ab", "ababab", "aabb"]),
            Row("^(?:a|bc)*d$", ["d", "abcad"], not: ["bd"]),
            Row("^a+?b??$", ["a", "aab"], not: ["b", "abb"]),
            Row("^(a*)*$", ["", "aaa"], not: ["b"]),
            Row("^(a?){3}$", ["", "aaa"], not: ["aaaa"]),
            Row("^(a{2}){2,3}$", ["aaaa", "aaaaaa"], not: ["aaaaa", "aa"]),
            Row("^.{2}$", ["\u{1F600}\u{1F600}", "e\u{301}"], not: ["\u{1F600}"]),
        ]
    )
    func repetitions(row: Row) throws { try Self.check(row) }

    @Test(
        "looks around and finds word boundaries",
        arguments: [
            Row("\\bfoo\\b", ["foo", "a foo.", "éfooé"], not: ["foot", "_foo"]),
            Row("\\Bo", ["foo"], not: ["o", "a o"]),
            Row("^(?=.*[A-Z])(?=.*\\d).{4,}$", ["aB3d", "1..Z"], not: ["abcd", "B3", "ABCD", "1234"]),
            Row("^(?!admin$)[a-z]+$", ["adm", "admins"], not: ["admin", "Adm"]),
            Row("(?<=\\$)\\d", ["a$5"], not: ["5", "$a5"]),
            Row("(?<!\\$)\\d$", ["5", "a5"], not: ["$5"]),
            Row("^(?=(?!b)a)a", ["a", "ab"], not: ["b", "ba"]),
            Row("^(?:(?=a)a|(?=b)bb){2}$", ["aa", "abb", "bbbb"], not: ["ab", "bb"]),
            Row("a(?=b$)", ["ab", "aab"], not: ["abc", "a"]),
            Row("(?<=^a{2,3})b", ["aab", "aaab"], not: ["ab", "aaaab"]),
            Row("(?<=(?<!x)a)b", ["ab", "yab"], not: ["xab"]),
        ]
    )
    func lookarounds(row: Row) throws { try Self.check(row) }

    @Test(
        "refers back to captures",
        arguments: [
            Row("^(a|b)\\1$", ["aa", "bb"], not: ["ab", "a"]),
            Row("^(?<q>['\"]).*\\k<q>$", ["'x'", "\"\""], not: ["'x\"", "'"]),
            Row("^\\1(a)$", ["a"], not: ["aa"]),
            Row("^(a)?b\\1$", ["b", "aba"], not: ["ab", "ba"]),
            Row("^(?:(a)|b)*\\1$", ["aa", "b", "ab", "baa"], not: ["c"]),
            Row("^(?:(?<y>a)|(?<y>b))\\k<y>$", ["aa", "bb"], not: ["ab", "ba"]),
            Row("^(?=(a+))\\1b$", ["aab"], not: ["b"]),
            Row("^(a)(?!\\1)", ["ab", "a"], not: ["aa"]),
            Row("(?<=\\1(a|b))c$", ["aac", "bbc"], not: ["abc", "ac"]),
            Row("^(a*)*\\1$", ["", "aaa"], not: ["b"]),
            Row("^(\\p{L})\\1{2}$", ["ééé"], not: ["éé", "éée"]),
        ]
    )
    func backreferences(row: Row) throws { try Self.check(row) }

    @Test(
        "knows Unicode properties",
        arguments: [
            Row("^\\p{L}+$", ["aéж漢"], not: ["1", "-"]),
            Row("^\\p{Lu}$", ["A", "É"], not: ["a", "1"]),
            Row("^\\P{Lu}$", ["a", "1"], not: ["A"]),
            Row("^\\p{General_Category=Decimal_Number}\\p{gc=Nd}$", ["3٣"], not: ["ab", "½½"]),
            Row("^\\p{Script=Greek}+$", ["αβγ"], not: ["abc", "ж"]),
            Row("^\\p{sc=Cyrl}$", ["ж"], not: ["z"]),
            Row("^\\p{scx=Deva}$", ["\u{964}", "अ"], not: ["a"]),
            Row("^\\p{Script=Deva}$", ["अ"], not: ["\u{964}"]),
            Row("^[\\p{L}\\p{Nd}_-]+$", ["a-1_é"], not: ["a b"]),
            Row("^[^\\p{L}]$", ["1"], not: ["a"]),
            Row("^[\\P{L}a]$", ["1", "a"], not: ["b"]),
            Row("^\\p{Emoji_Presentation}$", ["\u{1F600}"], not: ["1", "a"]),
            Row("^\\p{ASCII}\\p{AHex}$", ["zF"], not: ["éF", "zG"]),
            Row("^\\p{Alphabetic}\\p{White_Space}\\p{Any}$", ["a \n"], not: ["1 a"]),
            Row("^\\p{ExtPict}\\p{RI}$", ["\u{1F600}\u{1F1E6}"], not: ["aa"]),
        ]
    )
    func properties(row: Row) throws { try Self.check(row) }
}
