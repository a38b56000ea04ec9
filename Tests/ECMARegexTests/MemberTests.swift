import ECMARegex
import Testing

@Suite("members")
struct MemberTests {
    @Test(
        "finds the shortest and the longest member",
        arguments: [
            ("^[a-z]{2,5}$", 2, 5), ("^[A-Za-z0-9]{64}$", 64, 64), ("^.{1,500}$", 1, 500), ("^$", 0, 0),
            ("^\\d{4}-\\d{2}-\\d{2}$", 10, 10), ("^(abc|de){2,3}$", 4, 9), ("^a+$", 1, 1000), ("x", 1, 1000),
            ("^(?:a|bcd)*$", 0, 1000), ("^(\\w+)-\\1$", 3, 999), ("^\\bfoo\\b$", 3, 3), ("\\bfoo\\b", 3, 1000),
            ("^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{8,20}$", 8, 20), ("^(?!a)[ab]{1,3}$", 1, 3), ("^é{2}$", 2, 2),
            ("^(?:\u{1F600}|abc)$", 1, 3), ("^[^\\x00-\\x7F]{1,3}$", 1, 3), ("^(?=[\\s\\S]{5})", 5, 1000),
            ("^(?:[a-z]{1,10} ){1,50}$", 2, 550), ("^a|b$", 1, 1000), ("^\\p{Lu}\\p{Ll}{3}$", 4, 4), ("", 0, 1000),
            ("^[\\t\\n]$", 1, 1), ("^((a{2}){2}){2,3}$", 8, 12),
        ]
    )
    func edges(pattern: String, shortest: Int, longest: Int) throws {
        let expression = try RegularExpression(pattern)
        var chance = Chance(1)
        let short = try #require(expression.member(.shortest, using: &chance))
        #expect(short.unicodeScalars.count == shortest)
        #expect(expression.matches(short))
        let long = try #require(expression.member(.longest(1000), using: &chance))
        #expect(long.unicodeScalars.count == longest)
        #expect(expression.matches(long))
    }

    @Test(
        "finds members of every length that the language has, and none of the others",
        arguments: [
            ("^[a-z]{2,4}$", [2, 3, 4]), ("^(?:abc)*$", [0, 3, 6, 9]), ("^(?:ab|cde){2}$", [4, 5, 6]),
            ("^(\\d{1,3})-\\1$", [3, 5, 7]), ("^a$|^bcd$", [1, 3]), ("^ab", [2, 3, 4, 5, 6, 7, 8, 9]),
            ("ab$", [2, 3, 4, 5, 6, 7, 8, 9]), ("^a^b$", []), ("[]", []), ("^(?:a{3}){1,2}$", [3, 6]),
        ]
    )
    func exactLengths(pattern: String, lengths: [Int]) throws {
        let expression = try RegularExpression(pattern)
        var chance = Chance(2)
        var found: [Int] = []
        for length in 0...9 {
            guard let text = expression.member(ofLength: length, using: &chance) else { continue }
            #expect(text.unicodeScalars.count == length)
            #expect(expression.matches(text))
            found.append(length)
        }
        #expect(found == lengths)
    }

    @Test("makes random members within the cap, and different ones")
    func random() throws {
        let expression = try RegularExpression("^[A-Z][a-z]{0,20}(?: [A-Z][a-z]{1,20})*$")
        var chance = Chance(3)
        var texts: Set<String> = []
        for _ in 0..<50 {
            let text = try #require(expression.member(.random(30), using: &chance))
            #expect(text.unicodeScalars.count <= 30)
            #expect(expression.matches(text))
            texts.insert(text)
        }
        #expect(texts.count > 40)
    }

    @Test("makes the same text from the same chance")
    func repeatability() throws {
        let expression = try RegularExpression("^[a-z]{20}$")
        var first = Chance(4)
        var second = Chance(4)
        let text = try #require(expression.member(.random(20), using: &first))
        #expect(expression.member(.random(20), using: &second) == text)
    }

    @Test(
        "keeps to ASCII letters and digits where the class allows them",
        arguments: ["^.{30}$", "^[^,]{30}$", "^\\S{30}$"]
    )
    func plain(pattern: String) throws {
        var chance = Chance(5)
        let text = try #require(try RegularExpression(pattern).member(.shortest, using: &chance))
        #expect(text.unicodeScalars.count == 30)
        #expect(
            text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
            }
        )
    }

    @Test("prefers the ASCII branch")
    func asciiBranch() throws {
        var chance = Chance(6)
        let expression = try RegularExpression("^(?:é{3}|abc)$")
        for _ in 0..<20 { #expect(expression.member(.random(9), using: &chance) == "abc") }
    }

    @Test("fills large repetitions")
    func large() throws {
        var chance = Chance(7)
        let expression = try RegularExpression("^[a-z]{1,4096}$")
        let text = try #require(expression.member(ofLength: 4096, using: &chance))
        #expect(text.utf8.count == 4096)
        #expect(expression.member(ofLength: 4097, using: &chance) == nil)
        #expect(expression.member(ofLength: -1, using: &chance) == nil)
    }

    @Test(
        "takes every alternative and both ends of every quantifier",
        arguments: [
            ("^(?:a|bc|d)$", ["a", "bc", "d"]),
            ("^(?:a|bc)x?$", ["a", "ax", "bc"]),
            ("^a{2,4}$", ["aa", "aaaa"]),
            ("^a{2}b{0,1}$", ["aa", "aab"]),
            ("^(?:a|b)$|^c{1,2}$", ["a", "b", "c", "cc"]),
            ("^(?:a{1,2}b){1,2}$", ["ab", "aab", "abab"]),
            ("^a?(?<!a)b$", ["b"]),
            ("^(a|b)\\1$", ["aa", "bb"]),
            ("[]", []),
        ]
    )
    func coverage(pattern: String, members: [String]) throws {
        #expect(Set(try RegularExpression(pattern).members()) == Set(members))
    }

    @Test("makes a long member where there is no bound, and none where all are too long")
    func unbounded() throws {
        #expect(try RegularExpression("^a{3,}$").members().map(\.utf8.count).sorted() == [3, 35])
        #expect(try RegularExpression("^a{99999999999}$").members().isEmpty)
        var chance = Chance(8)
        #expect(try RegularExpression("^a{99999999999}$").member(.shortest, using: &chance) == nil)
    }
}
