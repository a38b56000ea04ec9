import JSONText
import Testing

@testable import Conformance

@Suite("EchoCheck")
struct EchoCheckTests {
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
        ]
    )
    func repeats(value: String, sent: String, expected: Bool) throws {
        #expect(try EchoCheck.repeats(JSONValue(parsing: value), JSONValue(parsing: sent)) == expected)
    }
}
