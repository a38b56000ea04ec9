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
        let secret = Redactor.Secret(variable: "API_KEY", value: "s", advice: "set it to the value of api-key")
        let text = CurlCommand.text(for: request, target: "http://127.0.0.1:9", secrets: [secret])
        #expect(
            text
                == #"curl -sS -i -X 'POST' -H 'api-key: '"${API_KEY:?set it to the value of api-key}"'' -H 'Content-Type: application/json' --data-binary '{"a":"it'\''s"}' 'http://127.0.0.1:9/v1/a?x=1'"#
        )
    }

    @Test("there is no line for a server without a URL")
    func mock() {
        let request = HTTPRequest(method: "GET", target: "/", fields: [])
        #expect(CurlCommand.text(for: request, target: "embedded mock", secrets: []).isEmpty)
    }

    @Test("writes control characters and ill-formed UTF-8 as escapes")
    func bytes() {
        let request = HTTPRequest(method: "PUT", target: "/", fields: [], body: [0, 0x27, 0xFF])
        let text = CurlCommand.text(for: request, target: "http://h", secrets: [])
        #expect(text == #"curl -sS -i -X 'PUT' -H 'Content-Type:' --data-binary $'\x00\'\xff' 'http://h/'"#)
    }
}
