import ECMARegex
import Testing

@Suite("counting")
struct CountingTests {
    static func text(_ count: Int, of letter: String = "a") -> String { String(repeating: letter, count: count) }

    @Test(
        "counts without writing the repetitions out, both sides of both ends",
        .timeLimit(.minutes(1)),
        arguments: [
            ("^.{1,100000}$", [1, 100_000], [0, 100_001]),
            ("^(?:b|[a-z]{5,65535})$", [5, 65_535], [0, 4, 65_536]),
            ("^(?:a{0,1000}){0,1000}$", [0, 1000, 100_000], []),
            ("^(?:a{3}b|a{20000,30000})$", [20_000, 30_000], [3, 19_999, 30_001]),
            ("^(?:a{10,20}|b){2}$", [20, 40], [19, 41]),
            ("^(?:(?:a{9,10}b?){1000}|c)$", [9_000, 10_000], [8_999, 10_001]),
        ]
    )
    func ends(pattern: String, inside: [Int], outside: [Int]) throws {
        let expression = try RegularExpression(pattern)
        for count in inside { #expect(expression.matches(Self.text(count)), "\(pattern) on \(count)") }
        for count in outside { #expect(!expression.matches(Self.text(count)), "\(pattern) on \(count)") }
    }

    @Test(
        "counts from every place that a repetition is entered at",
        arguments: [
            ("b[ab]{9}c", ["baaaaaaaaac", "bbaaaaaaaaac", "babababababac"], ["baaaaaaaac", "abbbbaaac"]),
            ("b[ab]{9,11}b$", ["baaaaaaaaaab", "bbbbbbbbbbb"], ["baaab", "bbbbbbbbbb", "baaaaaaaaaaaab"]),
            ("(?<=b[ab]{9,10})c", ["baaaaaaaaac", "bbaaaaaaaaac"], ["baaac", "baaaaaaaaaaac"]),
            ("c(?=[ab]{9,10}b$)", ["caaaaaaaaab", "cbbbbbbbbbbb"], ["caaab", "caaaaaaaaaaab"]),
            ("^(?:[ab]{9}c|b)*(?=x)", ["aaaaaaaaacx", "bbaaaaaaaaacx"], ["aaaaaaaacx"]),
        ]
    )
    func entries(pattern: String, members: [String], others: [String]) throws {
        try MatchingTests.check(MatchingTests.Row(pattern, members, not: others))
    }

    @Test("names the bound that nested repetitions go beyond")
    func bound() {
        let error = #expect(throws: RegularExpressionError.self) { try RegularExpression("(?:(?:ab){999}){999}") }
        #expect(error?.reason == "the repetitions amount to more than 100000 steps")
    }
}
