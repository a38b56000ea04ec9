import Conformance
import HTTPMessages
import Testing

@Suite("HTTPFormCheck")
struct HTTPFormCheckTests {
    /// Answers everything with 205 and content, of which the transport takes note.
    private struct Resetting: HTTPTransport {
        let body: String

        func send(_ request: HTTPRequest, timeout: Duration) -> HTTPReply {
            let finding = HTTPFinding(
                code: "content-in-reset-content",
                clause: "RFC 9110 section 15.3.6",
                message: "the response with status 205 has content"
            )
            return HTTPReply(outcome: RunnerTests.reply(205, body), findings: [finding], elapsed: .milliseconds(1))
        }
    }

    private static let content = """
        "content": {"application/json": {"schema": {"x-outcome": {"name": "success", "kind": "success"}, \
        "type": "object", "properties": {"ok": {"const": true}, "id": {"type": "string"}}}}}
        """

    @Test(
        "content under 205 is no fault where a document gives that very status content, and the answer is as it says",
        arguments: [
            ("205", content, #"{"ok":true}"#, []),
            ("205", content, #"{"ok":true,"id":7}"#, ["response/success/body/id/type", "response/any/http"]),
            ("2XX", content, #"{"ok":true}"#, ["response/any/http"]),
            ("205", #""x-outcome": {"name": "success", "kind": "success"}"#, #"{"ok":true}"#, ["response/any/http"]),
        ]
    )
    func reset(status: String, content: String, body: String, broken: [String]) throws {
        let contract = """
            {"openapi": "3.1.1", "info": {"title": "Notes", "version": "1"}, "paths": {"/notes": {"post": {
              "operationId": "add-note", "responses": {"\(status)": {"description": "", \(content)}}}}}}
            """
        let only = ["add-note/request/valid/full"]
        let record = try SmallRun.record(contract, only: only, over: Resetting(body: body))
        #expect(Set(record.violations.map(\.id)) == Set(broken.map { "add-note/\($0)" }))
    }
}
