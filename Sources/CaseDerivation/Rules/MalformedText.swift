import JSONText

/// Spoils the text of a JSON value in one place.
struct MalformedText {
    typealias Spoiled = (side: String, bytes: [UInt8], summary: String)

    private let text: String
    private let members: [(name: String, value: String)]

    init(_ value: JSONValue) {
        text = value.serialized()
        members = (value.objectValue ?? JSONObject()).map {
            (JSONValue.string($0.name).serialized(), $0.value.serialized())
        }
    }

    /// What no parser may take.
    var malformed: [Spoiled] {
        var spoiled: [Spoiled] = [
            ("truncated", Array(text.utf8.dropLast()), "the body lacks its last character"),
            ("trailing-garbage", Array((text + "}").utf8), "a brace too many follows the body"),
            ("leading-garbage", Array((")]}'," + text).utf8), "other characters stand before the body"),
            ("twice", Array((text + text).utf8), "the body stands twice"),
            ("plain-text", Array("this is not JSON".utf8), "the body is plain text"),
        ]
        guard let first = members.first, let last = members.last else { return spoiled }
        let bare = first.name.dropFirst().dropLast()
        let pairs = members.map { "\($0.name):\($0.value)" }
        let others = pairs.dropFirst()
        func object(_ pairs: some Sequence<String>) -> [UInt8] {
            Array(("{" + pairs.joined(separator: ",") + "}").utf8)
        }
        spoiled += [
            ("trailing-comma", object(pairs + [""]), "a comma follows the last member"),
            ("unquoted-name", object(["\(bare):\(first.value)"] + others), "a member's name stands without quotes"),
            ("single-quotes", object(["'\(bare)':\(first.value)"] + others), "a member's name stands in single quotes"),
            (
                "missing-comma", object(pairs.dropLast() + ["\(pairs[pairs.count - 1]) \"note\":1"]),
                "a comma between two members is missing"
            ),
            (
                "trailing-comma-in-array", object(pairs + [#""note":["a",]"#]),
                "a comma follows the last item of an array"
            ),
            (
                "trailing-comma-in-object", object([#""note":{"a":1,}"#] + pairs),
                "a comma follows the last member of an inner object"
            ),
            ("missing-colon", object(["\(first.name) \(first.value)"] + others), "a colon is missing"),
            (
                "unclosed-string", object(pairs.dropLast() + ["\(last.name):\"unclosed"]),
                "a string is not closed"
            ),
            (
                "comment", object(["/* */\(first.name):\(first.value)"] + others),
                "a comment stands before the first member"
            ),
            ("bad-escape", object(pairs + [#""note":"\x41""#]), "a string has an escape that JSON has not"),
            ("control-character", object(pairs + ["\"note\":\"a\u{1}b\""]), "a string has a bare control character"),
            ("leading-zero", object(pairs + [#""note":01"#]), "a number begins with a zero too many"),
        ]
        return spoiled
    }

    /// What parsers differ on.
    var doubtful: [Spoiled] {
        var spoiled: [Spoiled] = [
            ("byte-order-mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8), "a byte order mark stands before the body")
        ]
        guard let first = members.first else { return spoiled }
        let pairs = members.map { "\($0.name):\($0.value)" }
        func object(_ tail: [UInt8]) -> [UInt8] {
            Array(("{" + pairs.joined(separator: ",") + ",\"touchstone-unknown\":").utf8) + tail + [0x7D]
        }
        let deep = 200
        spoiled += [
            (
                "duplicate-member",
                Array(("{" + ([first.name + ":" + first.value] + pairs).joined(separator: ",") + "}").utf8),
                "a member stands twice with the same value"
            ),
            (
                "duplicate-member-differing",
                Array(("{" + (pairs + [first.name + ":null"]).joined(separator: ",") + "}").utf8),
                "a member stands twice with different values"
            ),
            (
                "long-member", object(Array(("\"" + String(repeating: "a", count: 20_000) + "\"").utf8)),
                "an unknown member is 20,000 characters long"
            ),
            ("ill-formed-utf-8", object([0x22, 0xC3, 0x28, 0x22]), "a string holds bytes that are no UTF-8"),
            ("lone-surrogate", object(Array("\"\\ud800\"".utf8)), "a string holds an escaped lone surrogate"),
            ("not-a-number", object(Array("NaN".utf8)), "a member's value is NaN"),
            (
                "deep-nesting",
                object(
                    Array(repeating: UInt8(ascii: "["), count: deep) + Array(repeating: UInt8(ascii: "]"), count: deep)
                ),
                "an array is nested \(deep) deep"
            ),
        ]
        return spoiled
    }
}
