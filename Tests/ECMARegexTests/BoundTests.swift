import ECMARegex
import Testing

@Suite("bounds")
struct BoundTests {
    static let long = String(repeating: "a", count: 100_000)

    @Test(
        "answers at once where a backtracking matcher would not",
        .timeLimit(.minutes(1)),
        arguments: ["(a+)+$", "^(a|a)*$", "^(a*)*b|a$", "(?=(a+)+c)b|^a", "^(?!(a|aa)+b)a"]
    )
    func linear(pattern: String) throws {
        let expression = try RegularExpression(pattern)
        #expect(expression.matches(Self.long))
    }

    @Test("refuses at once where a backtracking matcher would not", arguments: ["^(a+)+$", "^(a|aa)+$", "(a*)*c"])
    func linearRefusal(pattern: String) throws {
        #expect(try !RegularExpression(pattern).matches(Self.long + "b"))
    }

    @Test("counts large repetitions exactly")
    func counts() throws {
        let expression = try RegularExpression("^[A-Za-z0-9]{64}$")
        #expect(expression.matches(String(repeating: "a", count: 64)))
        #expect(!expression.matches(String(repeating: "a", count: 63)))
        #expect(!expression.matches(String(repeating: "a", count: 65)))
        let range = try RegularExpression("^.{1,5000}$")
        #expect(range.matches(String(repeating: "a", count: 5000)))
        #expect(!range.matches(String(repeating: "a", count: 5001)))
    }

    @Test("says that a pattern with a backreference could not be decided")
    func undecided() throws {
        let expression = try RegularExpression("^(a+)+\\1$")
        let text = String(repeating: "a", count: 40) + "b"
        #expect(expression.decide(text) == .undecided)
        #expect(!expression.matches(text))
        #expect(expression.decide("aa") == .matches)
        #expect(expression.decide("b") == .doesNotMatch)
    }
}
