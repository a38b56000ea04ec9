extension Spoiling {
    /// What parsers differ on, each with the words of RFC 8259 that let them.
    static let doubtful: [Spoiling] = [
        Spoiling(
            "byte-order-mark",
            "a byte order mark stands before the body",
            doubt: "RFC 8259 section 8.1 lets a parser ignore a byte order mark or refuse it",
            needsMembers: false
        ) { [0xEF, 0xBB, 0xBF] + Array($0.text.utf8) },
        Spoiling(
            "duplicate-member",
            "a member stands twice with the same value",
            doubt: "RFC 8259 section 4 says only that names should be unique"
        ) { SpoilableText.object($0.pairs.prefix(1) + $0.pairs) },
        Spoiling(
            "duplicate-member-differing",
            "a member stands twice with different values",
            doubt: "RFC 8259 section 4 says only that names should be unique"
        ) { SpoilableText.object($0.pairs + $0.members.prefix(1).map { "\($0.name):null" }) },
        Spoiling(
            "long-member",
            "an unknown member is 20,000 characters long",
            doubt: "RFC 8259 section 9 lets a parser limit the length of strings"
        ) { $0.adding(unknown: Array("\"\(String(repeating: "a", count: 20_000))\"".utf8)) },
        Spoiling(
            "ill-formed-utf-8",
            "a string holds bytes that are no UTF-8",
            doubt: "RFC 8259 section 9 lets a parser accept extensions, such as bytes that it replaces"
        ) { $0.adding(unknown: [0x22, 0xC3, 0x28, 0x22]) },
        Spoiling(
            "lone-surrogate",
            "a string holds an escaped lone surrogate",
            doubt: "RFC 8259 section 8.2 allows it in the grammar and calls what is made of it unpredictable"
        ) { $0.adding(unknown: Array("\"\\ud800\"".utf8)) },
        Spoiling(
            "not-a-number",
            "a member's value is NaN",
            doubt: "RFC 8259 section 6 has no NaN, but section 9 lets a parser accept extensions, as well-known ones do"
        ) { $0.adding(unknown: Array("NaN".utf8)) },
        Spoiling(
            "deep-nesting",
            "an array is nested 200 deep",
            doubt: "RFC 8259 section 9 lets a parser limit the depth of nesting"
        ) {
            $0.adding(
                unknown: Array(repeating: UInt8(ascii: "["), count: 200)
                    + Array(repeating: UInt8(ascii: "]"), count: 200)
            )
        },
    ]
}
