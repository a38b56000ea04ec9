import JSONText
import Testing

@Suite("Parsing JSON texts")
struct JSONValueParsingTests {
    struct Accepted: Sendable {
        let text: String
        let value: JSONValue
    }

    @Test(
        "accepts what RFC 8259 allows",
        arguments: [
            Accepted(text: "null", value: .null),
            Accepted(text: " \t\r\n true \n", value: true),
            Accepted(text: "false", value: false),
            Accepted(text: "-0", value: 0),
            Accepted(text: "12", value: 12),
            Accepted(text: "1.50E+1", value: 15),
            Accepted(text: #""""#, value: ""),
            Accepted(text: #""a b""#, value: "a b"),
            Accepted(text: #""\"\\\/\b\f\n\r\t""#, value: "\"\\/\u{8}\u{C}\n\r\t"),
            Accepted(text: #""\u0041\u00e9\uD83D\uDE00\u0000""#, value: "A\u{E9}\u{1F600}\u{0}"),
            Accepted(text: "\"\u{E9}\u{1F600}\u{7F}\u{2028}\u{FFFF}\"", value: "\u{E9}\u{1F600}\u{7F}\u{2028}\u{FFFF}"),
            Accepted(text: "\"\u{E9}\\n\u{1F600}\"", value: "\u{E9}\n\u{1F600}"),
            Accepted(text: #""\uFEFF\uDBFF\uDFFF""#, value: "\u{FEFF}\u{10FFFF}"),
            Accepted(text: "[]", value: []),
            Accepted(text: "[ ]", value: []),
            Accepted(text: "{ }", value: [:]),
            Accepted(text: "[1 , [2,[ ]] ,{}]", value: [1, [2, []], [:]]),
            Accepted(text: #"{"a" : {"":[null]} , "b":"c"}"#, value: ["a": ["": [.null]], "b": "c"]),
        ]
    )
    func accepts(_ row: Accepted) throws {
        #expect(try JSONValue(parsing: row.text) == row.value)
    }

    struct Rejected: Sendable {
        let text: String
        let offset: Int
        let reason: String
    }

    @Test(
        "rejects what breaks the grammar, at the first wrong byte",
        arguments: [
            Rejected(text: "", offset: 0, reason: "expected a value, found the end of the text"),
            Rejected(text: "  ", offset: 2, reason: "expected a value, found the end of the text"),
            Rejected(text: "\u{FEFF}{}", offset: 0, reason: "a JSON text does not begin with a byte order mark"),
            Rejected(text: "[1,]", offset: 3, reason: "expected a value, found ']'"),
            Rejected(text: "[,1]", offset: 1, reason: "expected a value, found ','"),
            Rejected(text: "[1 2]", offset: 3, reason: "expected ',' or ']' after an item, found '2'"),
            Rejected(text: "[1\n", offset: 3, reason: "expected ',' or ']' after an item, found the end of the text"),
            Rejected(text: "[1}", offset: 2, reason: "expected ',' or ']' after an item, found '}'"),
            Rejected(text: "{", offset: 1, reason: "expected a member name or '}', found the end of the text"),
            Rejected(text: "{1:2}", offset: 1, reason: "expected a member name or '}', found '1'"),
            Rejected(text: #"{"a":1,}"#, offset: 7, reason: "expected a member name, found '}'"),
            Rejected(text: #"{"a" 1}"#, offset: 5, reason: "expected ':' after a member name, found '1'"),
            Rejected(text: #"{"a":}"#, offset: 5, reason: "expected a value, found '}'"),
            Rejected(text: #"{"a":1]"#, offset: 6, reason: "expected ',' or '}' after a member, found ']'"),
            Rejected(text: "1 2", offset: 2, reason: "expected the end of the text, found '2'"),
            Rejected(text: "{}\u{0}", offset: 2, reason: "expected the end of the text, found the byte 0x00"),
            Rejected(text: "nul", offset: 0, reason: "expected the literal null, found 'nul'"),
            Rejected(text: "truE", offset: 0, reason: "expected the literal true, found 'truE'"),
            Rejected(text: "[fals]", offset: 1, reason: "expected the literal false, found 'fals'"),
            Rejected(text: "- 1", offset: 1, reason: "expected a digit after the minus sign, found a space"),
            Rejected(text: "[1\t2]", offset: 3, reason: "expected ',' or ']' after an item, found '2'"),
            Rejected(text: "[1.\t]", offset: 3, reason: "expected a digit after the decimal point, found a tab"),
            Rejected(text: "True", offset: 0, reason: "expected a value, found 'T'"),
            Rejected(text: "NaN", offset: 0, reason: "expected a value, found 'N'"),
            Rejected(text: "\u{201C}a\u{201D}", offset: 0, reason: "expected a value, found '\u{201C}'"),
            Rejected(text: "[1,\u{A0}2]", offset: 3, reason: "expected a value, found U+00A0"),
            Rejected(text: "01", offset: 1, reason: "expected no digit after a leading zero, found '1'"),
            Rejected(text: "-", offset: 1, reason: "expected a digit after the minus sign, found the end of the text"),
            Rejected(text: "+1", offset: 0, reason: "expected a value, found '+'"),
            Rejected(text: ".5", offset: 0, reason: "expected a value, found '.'"),
            Rejected(text: "[1.]", offset: 3, reason: "expected a digit after the decimal point, found ']'"),
            Rejected(text: "[1e+]", offset: 4, reason: "expected a digit in the exponent, found ']'"),
            Rejected(text: "[0x1]", offset: 2, reason: "expected ',' or ']' after an item, found 'x'"),
        ]
    )
    func rejects(_ row: Rejected) {
        expectFault(Array(row.text.utf8), offset: row.offset, reason: row.reason)
    }

    @Test(
        "rejects ill-formed strings, at the first wrong byte",
        arguments: [
            Rejected(
                text: #"["abc"#,
                offset: 5,
                reason: "expected the closing quote of a string, found the end of the text"
            ),
            Rejected(
                text: #"["abc\"#,
                offset: 6,
                reason: "expected the closing quote of a string, found the end of the text"
            ),
            Rejected(
                text: #"["a\n"#,
                offset: 5,
                reason: "expected the closing quote of a string, found the end of the text"
            ),
            Rejected(text: "\"a\nb\"", offset: 2, reason: "the control character U+000A must be escaped in a string"),
            Rejected(
                text: "\"\\n\u{1F}\"",
                offset: 3,
                reason: "the control character U+001F must be escaped in a string"
            ),
            Rejected(
                text: #""a\x""#,
                offset: 3,
                reason: #"expected one of " \ / b f n r t u after a backslash, found 'x'"#
            ),
            Rejected(text: #""\u12G4""#, offset: 5, reason: #"expected four hexadecimal digits after \u, found 'G'"#),
            Rejected(text: #""\u12""#, offset: 5, reason: #"expected four hexadecimal digits after \u, found '"'"#),
            Rejected(text: #""x\uD83D""#, offset: 2, reason: #"the surrogate \uD83D is not half of a pair"#),
            Rejected(text: #""\uD83D\n""#, offset: 1, reason: #"the surrogate \uD83D is not half of a pair"#),
            Rejected(text: #""\uD83D\u0041""#, offset: 1, reason: #"the surrogate \uD83D is not half of a pair"#),
            Rejected(text: #""\uD83D\uD83D""#, offset: 1, reason: #"the surrogate \uD83D is not half of a pair"#),
            Rejected(text: #""\uDE00\uD83D""#, offset: 1, reason: #"the surrogate \uDE00 is not half of a pair"#),
        ]
    )
    func rejectsStrings(_ row: Rejected) {
        expectFault(Array(row.text.utf8), offset: row.offset, reason: row.reason)
    }

    struct IllFormed: Sendable {
        let bytes: [UInt8]
        let byte: String
    }

    @Test(
        "rejects ill-formed UTF-8 in a string, escapes or not",
        arguments: [
            IllFormed(bytes: [0x80], byte: "80"),
            IllFormed(bytes: [0xFF], byte: "FF"),
            IllFormed(bytes: [0xC0, 0xAF], byte: "C0"),
            IllFormed(bytes: [0xC1, 0xBF], byte: "C1"),
            IllFormed(bytes: [0xC3], byte: "C3"),
            IllFormed(bytes: [0xE0, 0x9F, 0x80], byte: "E0"),
            IllFormed(bytes: [0xE2, 0x82], byte: "E2"),
            IllFormed(bytes: [0xED, 0xA0, 0x80], byte: "ED"),
            IllFormed(bytes: [0xF0, 0x8F, 0xBF, 0xBF], byte: "F0"),
            IllFormed(bytes: [0xF0, 0x9F, 0x98], byte: "F0"),
            IllFormed(bytes: [0xF4, 0x90, 0x80, 0x80], byte: "F4"),
            IllFormed(bytes: [0xF5, 0x80, 0x80, 0x80], byte: "F5"),
        ]
    )
    func rejectsIllFormedUTF8(_ row: IllFormed) {
        let reason = "the byte 0x\(row.byte) begins no well-formed UTF-8 sequence"
        expectFault(Array("[\"é".utf8) + row.bytes + Array("\"]".utf8), offset: 4, reason: reason)
        expectFault(Array("[\"é".utf8) + row.bytes + Array("\\n\"]".utf8), offset: 4, reason: reason)
        expectFault(Array("[\"\\n\\té".utf8) + row.bytes + Array("\"]".utf8), offset: 8, reason: reason)
    }

    @Test("accepts every code point but the surrogates, raw and escaped")
    func everyCodePoint() throws {
        for code in stride(from: 0x20, through: 0x10FFFF, by: 0x3F) where !(0xD800...0xDFFF).contains(code) {
            guard code != 0x22, code != 0x5C, let scalar = Unicode.Scalar(UInt32(code)) else { continue }
            let text = String(Character(scalar))
            let escaped = text.utf16.map { unit in
                let digits = String(unit, radix: 16)
                return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            }
            #expect(try JSONValue(parsing: "\"" + text + "\"") == .string(text))
            #expect(try JSONValue(parsing: "\"" + escaped.joined() + "\"") == .string(text))
        }
    }

    @Test("accepts the deepest nesting allowed and rejects one level more")
    func depth() throws {
        let limits = JSONLimits(maximumDepth: 3)
        #expect(try JSONValue(parsing: #"[{"a":[]}]"#, limits: limits) == [["a": []]])
        let reason = "the nesting is deeper than the limit of 3"
        expectFault(Array(#"[{"a":[[]]}]"#.utf8), limits: limits, offset: 7, reason: reason)
        #expect(try JSONValue(parsing: "1", limits: JSONLimits(maximumDepth: 0)) == 1)
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: "[]", limits: JSONLimits(maximumDepth: 0)) }
    }

    @Test("counts lines from 1 and columns in code points")
    func errorLocation() {
        let error = #expect(throws: JSONSyntaxError.self) {
            try JSONValue(parsing: "{\r\n \"é😀\": ?\n}", file: "a.json")
        }
        #expect(error?.location == SourceLocation(file: "a.json", line: 2, column: 8))
        #expect(error?.offset == 14)
        #expect(error.map { "\($0)" } == "a.json:2:8: expected a value, found '?'")
    }

    private func expectFault(
        _ bytes: [UInt8],
        limits: JSONLimits = .standard,
        offset: Int,
        reason: String,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        let error = #expect(throws: JSONSyntaxError.self, sourceLocation: sourceLocation) {
            try JSONValue(parsing: bytes, limits: limits)
        }
        #expect(error?.offset == offset, sourceLocation: sourceLocation)
        #expect(error?.reason == reason, sourceLocation: sourceLocation)
    }
}
