import ECMARegex
import Testing

@Suite("near misses")
struct NearMissTests {
    static let patterns = [
        "^[A-Za-z0-9]{64}$", "^[a-z]{1,500}$", "^\\d{4}-\\d{2}-\\d{2}$", "^(?:https?|ftp)://[a-z.]+$", "foo", "^a|b$",
        "^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{8,20}$", "^(\\w+)-\\1$", "^\\p{L}{2,3}$", "^[^,]+$", "^$", "^(?:red|green)$",
        "^\\+[1-9]\\d{6,14}$", "^#[0-9a-f]{6}$", "^.{1,100}$", "^\\S+@\\S+$", "(?<=-)[0-9]+",
    ]

    @Test("finds near misses that do not match, none twice, always the same", arguments: patterns)
    func soundness(pattern: String) throws {
        let expression = try RegularExpression(pattern)
        let misses = expression.nearMisses()
        #expect(!misses.isEmpty)
        for miss in misses { #expect(!expression.matches(miss.text), "\(miss)") }
        #expect(Set(misses.map { Array($0.text.unicodeScalars) }).count == misses.count)
        #expect(expression.nearMisses() == misses)
        #expect(misses.allSatisfy { NearMiss.Edit(rawValue: $0.edit) != nil })
    }

    @Test("makes no near miss of a language that has all texts or none", arguments: ["", ".*", "^[^]*$", "[]", "a^"])
    func none(pattern: String) throws {
        #expect(try RegularExpression(pattern).nearMisses().isEmpty)
    }

    static func texts(_ pattern: String, _ edit: String) throws -> [String] {
        try RegularExpression(pattern).nearMisses().filter { $0.edit == edit }.map(\.text)
    }

    @Test(
        "edits one thing",
        arguments: [
            ("^abc$", "first-character-outside-class", ["!bc"]),
            ("^abc$", "middle-character-outside-class", ["a-c"]),
            ("^abc$", "last-character-outside-class", ["ab_"]),
            ("^abc$", "first-character-missing", ["bc"]),
            ("^abc$", "last-character-missing", ["ab"]),
            ("^abc$", "last-character-doubled", ["abcc"]),
            ("^abc$", "trailing-line-feed", ["abc\n"]),
            ("^abc$", "line-before", ["!\nabc"]),
            ("^abc$", "line-after", ["abc\n!"]),
            ("^abc$", "leading-space", [" abc"]),
            ("^abc$", "trailing-space", ["abc "]),
            ("^abc$", "empty", [""]),
            ("^abc$", "case-swapped", ["ABC"]),
            ("^0{3}$", "unicode-digit", ["٣00"]),
            ("^e{3}$", "unicode-letter", ["éee"]),
            ("^a{3}$", "one-repetition-too-few", ["aa"]),
            ("^a{3,5}$", "one-repetition-too-many", ["aaaaaa"]),
            ("^a{2}b{3}$", "one-repetition-too-few", ["abbb", "aabb"]),
            ("^a{2}b{3}$", "one-repetition-too-many", ["aaabbb", "aabbbb"]),
            ("^(ab?){2}$", "one-repetition-too-many", ["aaa", "abba"]),
            ("^(?:a{2}|b{3})$", "one-repetition-too-many", ["aaa", "bbbb"]),
            ("^x?$", "one-repetition-too-many", ["xx"]),
            ("^x+$", "one-repetition-too-many", []),
            ("^x*$", "one-repetition-too-few", []),
            ("^x*$", "empty", []),
            ("foo", "trailing-line-feed", []),
            ("foo", "first-character-outside-class", ["!oo"]),
            ("^[^!]a$", "first-character-outside-class", ["!a"]),
            ("^.$", "first-character-outside-class", ["\n"]),
        ]
    )
    func edits(pattern: String, edit: String, expected: [String]) throws {
        #expect(try Self.texts(pattern, edit) == expected)
    }

    @Test(
        "gives up soon where members are hard to find",
        .timeLimit(.minutes(1)),
        arguments: ["null^", String(repeating: "(?<=\\$)\\d+", count: 8)]
    )
    func hopeless(pattern: String) throws {
        let expression = try RegularExpression(pattern)
        #expect(expression.nearMisses().isEmpty)
        #expect(expression.members().isEmpty)
    }

    @Test(
        "makes nothing of counts inside counts in little time",
        .timeLimit(.minutes(5)),
        arguments: [
            ("^(?:(a{0,1000}){0,1000}|[a-z]{5,65535}a+)+b$", "b"),
            (#"^(?:(a{0,90}\1){0,90}|[a-z]{5,20}c)+b$"#, "b"),
            ("^(?:(ab)+c[a-z]{5,9000}|b)$", "b"),
            ("^(?:(a{8,1000}){0,2000}c[a-z]{5,65535}|b)$", "b"),
        ]
    )
    func countsInCounts(pattern: String, shortest: String) throws {
        let expression = try RegularExpression(pattern)
        #expect(expression.members().first == shortest)
        #expect(expression.nearMisses().contains { $0.text.isEmpty })
    }

    /// Each language's own edit, told by what the text must look like.
    @Test(
        "breaks what a careless pattern would leave out",
        arguments: [
            ("^[a-z0-9]+(?:-[a-z0-9]+)*$", "literal-doubled", "^[a-z0-9]+--[a-z0-9]+$"),
            ("^(device|user)\\.[a-z]+$", "literal-replaced", "^(device|user)x[a-z]+$"),
            (#"^(0|[1-9]\d*)\.(0|[1-9]\d*)$"#, "class-neighbour", #"^0\d\.\d+$"#),
            ("^(?!admin)[a-z]{3,8}$", "lookaround-broken", "^admin[a-z]{0,3}$"),
            ("^(?=.*[A-Z])(?=.*[0-9]).{8,}$", "lookaround-broken", "^[^0-9]{8,}$"),
            ("^(?=.*[A-Z])(?=.*[0-9]).{8,}$", "lookaround-broken", "^[^A-Z]{8,}$"),
            ("^(?!.*--)[a-z-]{4,9}$", "lookaround-broken", "--"),
            (#"^([a-z])\1$"#, "backreference-broken", "^[a-z]{2}$"),
            ("^[A-Z][0-9]$", "class-neighbour", "^\\[[0-9]$"),
        ]
    )
    func carelessness(pattern: String, edit: String, expected: String) throws {
        let like = try RegularExpression(expected)
        let texts = try Self.texts(pattern, edit)
        #expect(texts.contains(where: like.matches), "\(texts)")
    }

    @Test("makes no more texts of an edit of places than a few, however long the pattern")
    func bounded() throws {
        let literals = try RegularExpression("^abcdefghijklmnop[a-f][g-k][l-p][q-t][0-4][5-9]$").nearMisses()
        for edit in ["literal-replaced", "literal-doubled", "class-neighbour"] {
            #expect(literals.count { $0.edit == edit } == 4)
        }
    }

    @Test("goes one beyond a large count")
    func largeCounts() throws {
        #expect(try Self.texts("^[A-Za-z0-9]{64}$", "one-repetition-too-few").map(\.utf8.count) == [63])
        #expect(try Self.texts("^[A-Za-z0-9]{64}$", "one-repetition-too-many").map(\.utf8.count) == [65])
        #expect(try Self.texts("^[a-z]{1,500}$", "one-repetition-too-many").map(\.utf8.count) == [501])
    }
}
