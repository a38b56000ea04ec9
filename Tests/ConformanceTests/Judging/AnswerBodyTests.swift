import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract
import Testing

@testable import Conformance

@Suite("AnswerBody")
struct AnswerBodyTests {
    private func body(_ text: String, _ mediaType: String? = nil, anyForm: Bool) -> AnswerBody {
        var response = HTTPResponse(status: 200, body: Array(text.utf8))
        if let mediaType { response.fields = [HTTPField(name: "Content-Type", value: mediaType)] }
        return AnswerBody(response, anyForm: anyForm)
    }

    private func isMalformed(_ body: AnswerBody) -> Bool {
        if case .malformed = body { true } else { false }
    }

    @Test("JSON is JSON whatever it is called")
    func json() {
        #expect(body("{}", "text/plain", anyForm: true) == .json([:], duplicates: []))
        #expect(body("", "text/plain", anyForm: true) == .empty)
    }

    @Test("another form is a text only where the documents name none, and where it does not pass for JSON")
    func text() {
        #expect(body("202 no", "text/plain", anyForm: true) == .text("202 no"))
        #expect(body("<code>202</code>", "application/xml", anyForm: true).value == "<code>202</code>")
        #expect(body("202 no", anyForm: true) == .text("202 no"))
        #expect(isMalformed(body("202 no", "text/plain", anyForm: false)))
        #expect(isMalformed(body("202 no", "application/json", anyForm: true)))
        #expect(isMalformed(body("202 no", "application/problem+json", anyForm: true)))
        #expect(isMalformed(body(" {'code': 202}", "text/plain", anyForm: true)))
        #expect(isMalformed(body("[202,]", anyForm: true)))
    }

    @Test("what calls itself by a documented media type that is not JSON is a text, whatever it looks like")
    func plain() throws {
        let plain = [try #require(MediaType("text/csv"))]
        func body(_ text: String, _ mediaType: String) -> AnswerBody {
            let fields: HTTPFields = [HTTPField(name: "Content-Type", value: mediaType)]
            return AnswerBody(
                HTTPResponse(status: 200, fields: fields, body: Array(text.utf8)),
                anyForm: false,
                plain: plain
            )
        }
        #expect(body("123", "text/csv; charset=utf-8") == .text("123"))
        #expect(body("123", "application/json") == .json(123, duplicates: []))
        #expect(isMalformed(body("a,b", "text/plain")))
    }

    /// Answers with bytes in a coding that no request accepts.
    private struct Gzipped: HTTPTransport {
        func send(_ request: HTTPRequest, timeout: Duration) -> HTTPReply {
            let finding = HTTPFinding(
                code: "content-coding-not-asked-for",
                clause: "RFC 9110 section 12.5.3",
                message: "the content is coded with gzip"
            )
            let response = HTTPResponse(status: 200, body: [0x1F, 0x8B, 0x08])
            return HTTPReply(outcome: .response(response), findings: [finding], elapsed: .milliseconds(1))
        }
    }

    @Test("a coding that nobody asked for proves nothing, which is one fault of its own")
    func encoded() throws {
        let above = "add-note/body/text/max-length/above"
        let record = try SmallRun.record(RunnerTests.contract, only: [above], over: Gzipped())
        let blocked = record.rows.filter { $0.state == .blocked }.map(\.id)
        #expect(blocked == ["add-note/request/valid/full", above])
        #expect(record.violations.map(\.id) == ["add-note/response/any/http"])
    }
}
