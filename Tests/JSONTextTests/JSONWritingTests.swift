import JSONText
import Testing

@Suite("Writing JSON texts")
struct JSONWritingTests {
    @Test("keeps order, duplicates and literals, compact")
    func compact() throws {
        let text = #"{"b":1.50,"a":[1E+2,-0,{}],"b":[[],"",true,false,null]}"#
        #expect(try JSONValue(parsing: text).serialized() == text)
        #expect(try JSONValue(parsing: text).description == text)
        #expect(try JSONValue(parsing: text).serializedBytes() == Array(text.utf8))
    }

    @Test("breaks lines and indents by two spaces, pretty")
    func pretty() throws {
        let value: JSONValue = ["a": [1, [], [:], ["b": [[2]]]], "c": .null]
        let text = """
            {
              "a": [
                1,
                [],
                {},
                {
                  "b": [
                    [
                      2
                    ]
                  ]
                }
              ],
              "c": null
            }
            """
        #expect(value.serialized(.pretty) == text)
        #expect(([] as JSONValue).serialized(.pretty) == "[]")
        #expect(("x" as JSONValue).serialized(.pretty) == "\"x\"")
    }

    @Test("escapes what must be escaped and nothing else")
    func escapes() {
        let text: JSONValue = "\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1F} \"\\/\u{7F}\u{E9}\u{2028}\u{1F600}"
        let written = #""\u0000\b\t\n\u000b\f\r\u001f \"\\/"# + "\u{7F}\u{E9}\u{2028}\u{1F600}\""
        #expect(Array(text.serialized().utf8) == Array(written.utf8))
        #expect((["a\"\n": 1] as JSONValue).serialized() == #"{"a\"\n":1}"#)
    }
}
