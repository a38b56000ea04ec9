extension Spoiling {
    /// What no parser may take.
    ///
    /// Source: RFC 8259 sections 2 to 8.
    static let malformed: [Spoiling] = [
        Spoiling("truncated", "the body lacks its last character", needsMembers: false) {
            Array($0.text.utf8.dropLast())
        },
        Spoiling("trailing-garbage", "a brace too many follows the body", needsMembers: false) {
            Array(($0.text + "}").utf8)
        },
        Spoiling("leading-garbage", "other characters stand before the body", needsMembers: false) {
            Array((")]}'," + $0.text).utf8)
        },
        Spoiling("twice", "the body stands twice", needsMembers: false) { Array(($0.text + $0.text).utf8) },
        Spoiling("plain-text", "the body is plain text", needsMembers: false) { _ in Array("this is not JSON".utf8) },
        Spoiling("trailing-comma", "a comma follows the last member") { $0.adding("") },
        Spoiling("unquoted-name", "a member's name stands without quotes") {
            $0.first { name, value in "\(name.dropFirst().dropLast()):\(value)" }
        },
        Spoiling("single-quotes", "a member's name stands in single quotes") {
            $0.first { name, value in "'\(name.dropFirst().dropLast())':\(value)" }
        },
        Spoiling("missing-comma", "a comma between two members is missing") {
            SpoilableText.object($0.pairs.dropLast() + ["\($0.pairs[$0.pairs.count - 1]) \"note\":1"])
        },
        Spoiling("trailing-comma-in-array", "a comma follows the last item of an array") {
            $0.adding(#""note":["a",]"#)
        },
        Spoiling("trailing-comma-in-object", "a comma follows the last member of an inner object") {
            SpoilableText.object([#""note":{"a":1,}"#] + $0.pairs)
        },
        Spoiling("missing-colon", "a colon is missing") { $0.first { name, value in "\(name) \(value)" } },
        Spoiling("unclosed-string", "a string is not closed") {
            SpoilableText.object($0.pairs.dropLast() + $0.members.suffix(1).map { "\($0.name):\"unclosed" })
        },
        Spoiling("comment", "a comment stands before the first member") {
            $0.first { name, value in "/* */\(name):\(value)" }
        },
        Spoiling("bad-escape", "a string has an escape that JSON has not") { $0.adding(#""note":"\x41""#) },
        Spoiling("control-character", "a string has a bare control character") { $0.adding("\"note\":\"a\u{1}b\"") },
        Spoiling("leading-zero", "a number begins with a zero too many") { $0.adding(#""note":01"#) },
    ]
}
