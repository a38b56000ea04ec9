import HTTPMessages
import Testing

@testable import Conformance

@Suite("CurlCommand")
struct CurlCommandTests {
    @Test("quotes for a POSIX shell and leaves secrets to it")
    func quoting() {
        let request = HTTPRequest(
            method: "POST",
            target: "/v1/a?x=1",
            fields: [
                HTTPField(name: "api-key", value: "$API_KEY"),
                HTTPField(name: "Content-Type", value: "application/json"),
            ],
            body: Array("{\"a\":\"it's\"}".utf8)
        )
        let text = CurlCommand.text(for: request, target: "http://127.0.0.1:9", variables: ["API_KEY"])
        #expect(
            text
                == #"curl -sS -i -X 'POST' -H 'api-key: '"$API_KEY"'' -H 'Content-Type: application/json' --data-binary '{"a":"it'\''s"}' 'http://127.0.0.1:9/v1/a?x=1'"#
        )
    }

    @Test("writes control characters and ill-formed UTF-8 as escapes")
    func bytes() {
        let request = HTTPRequest(method: "PUT", target: "/", fields: [], body: [0, 0x27, 0xFF])
        let text = CurlCommand.text(for: request, target: "http://h", variables: [])
        #expect(text == #"curl -sS -i -X 'PUT' -H 'Content-Type:' --data-binary $'\x00\'\xff' 'http://h/'"#)
    }
}
