import JSONText
import Testing

@testable import Conformance

@Suite("Echo")
struct EchoTests {
    @Test(
        "a value repeats what was sent",
        arguments: [
            (#""a""#, #""a""#, true),
            (#""a ""#, #""a""#, false),
            (#""A""#, #""a""#, false),
            (#"2600"#, #""2600""#, false),
            (#""\u00e9""#, #""e\u0301""#, false),
            (#"[{"a":1,"b":2,"c":3}]"#, #"[{"a":1,"b":2}]"#, true),
            (#"[{"a":1}]"#, #"[{"a":1,"b":2}]"#, false),
            (#"[{"a":2},{"a":1}]"#, #"[{"a":1},{"a":2}]"#, true),
            (#"[{"a":1},{"a":1}]"#, #"[{"a":1},{"a":2}]"#, false),
            (#"[{"a":1}]"#, #"[{"a":1},{"a":1}]"#, false),
            (#"[]"#, #"[{"a":1}]"#, false),
            // The first that was sent is repeated by both, the second by one alone.
            (#"[{"a":1,"b":2},{"a":1}]"#, #"[{"a":1},{"a":1,"b":2}]"#, true),
            (#"[{"a":1,"b":2},{"a":1,"c":3},{"a":1}]"#, #"[{"a":1},{"a":1,"b":2},{"a":1,"c":3}]"#, true),
            (#"[{"a":1,"b":2},{"a":1}]"#, #"[{"a":1},{"a":1,"c":3}]"#, false),
        ]
    )
    func repeats(value: String, sent: String, expected: Bool) throws {
        #expect(try Echo.repeats(JSONValue(parsing: value), JSONValue(parsing: sent)) == expected)
    }

    @Test("says of each added member where it stands")
    func added() throws {
        let value = try JSONValue(parsing: #"{"a":[{"b":1,"c":2},{"b":1}],"d":3}"#)
        let sent = try JSONValue(parsing: #"{"a":[{"b":1},{"b":1}]}"#)
        for (place, added) in [("/x/a/*/c", 2), ("/x/d", 3)] {
            let echo = Echo { value, pointer in !(pointer.description == place && value == .number(JSONNumber(added))) }
            #expect(!echo.repeats(value, sent, at: JSONPointer(tokens: ["x"])))
        }
        #expect(
            Echo { _, pointer in pointer.tokens != ["x", "d", "*"] }.repeats(
                value,
                sent,
                at: JSONPointer(tokens: ["x"])
            )
        )
    }
}
