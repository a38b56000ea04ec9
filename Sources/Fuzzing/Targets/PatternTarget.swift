import ECMARegex

/// The pattern parser: a refusal points into the pattern; of what it takes, members match, near misses do not, and every
/// answer comes in bounded time.
struct PatternTarget: FuzzTarget {
    let name = "pattern"

    let seeds: [[UInt8]] = [
        #"^[0-9]{10,15}$"#,
        #"^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$"#,
        #"^(?=.*[A-Z])(?!.*\s)(?<first>\w+?)-\k<first>\1{0,3}$"#,
        #"(?<=\$)\d+(?:\.\d{2})?|(?<!a)b\B"#,
        #"(?i:stra(?-i:ss)e)|(?ms:^.*$)"#,
        #"[^\p{L}\P{Nd}\u{1F600}-\u{1F64F}\x41\cA\0\]-]*?"#,
        #"^(?:(?<y>\d{4})-\d\d|\d\d-(?<y>\d{4}))$"#,
        #"(a+)+$|(a{0,1000}){0,1000}|[a-z]{5,65535}"#,
        #"^\p{Lu}\p{Script=Grek}+\uD83D\uDE00é$"#,
    ].map { Array($0.utf8) }

    /// Longer patterns are cut: what a text costs grows with its pattern.
    private static let longest = 300
    /// Of longer patterns no members are made: the search for one tries hundreds of texts.
    private static let longestWithMembers = 60

    func run(_ bytes: [UInt8]) throws(BrokenPromise) {
        let pattern = String(decoding: bytes.prefix(Self.longest), as: UTF8.self)
        let expression: RegularExpression
        do {
            expression = try RegularExpression(pattern)
        } catch {
            guard (0...pattern.unicodeScalars.count).contains(error.offset) else {
                throw BrokenPromise("the refusal points to \(error.offset), outside the pattern")
            }
            return
        }
        for text in ["", pattern, String(pattern.reversed()), "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"] {
            _ = expression.decide(text, steps: 20_000)
        }
        guard pattern.unicodeScalars.count <= Self.longestWithMembers else { return }
        try checkMembers(of: expression)
        for miss in expression.nearMisses() where expression.decide(miss.text) != .doesNotMatch {
            throw BrokenPromise("the near miss `\(miss.text)` by \(miss.edit) matches")
        }
    }

    private func checkMembers(of expression: RegularExpression) throws(BrokenPromise) {
        var generator = SplitMix64(seed: 7)
        for choice in [LengthChoice.shortest, .longest(40), .random(40)] {
            guard let member = expression.member(choice, using: &generator) else { continue }
            guard expression.matches(member) else { throw BrokenPromise("the member `\(member)` does not match") }
        }
        if let member = expression.member(ofLength: 12, using: &generator), member.unicodeScalars.count != 12 {
            throw BrokenPromise("the member `\(member)` has not 12 code points")
        }
    }
}
