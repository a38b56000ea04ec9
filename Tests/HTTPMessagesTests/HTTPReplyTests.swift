import HTTPMessages
import Testing

@Suite("HTTPReply, HTTPFailure, HTTPFinding and HTTPStatus")
struct HTTPReplyTests {
    @Test("has either a response or a failure")
    func outcome() {
        let response = HTTPResponse(status: 200)
        let failure = HTTPFailure(kind: .timedOut, reason: "too slow")
        #expect(HTTPReply(outcome: .response(response)).response == response)
        #expect(HTTPReply(outcome: .response(response)).failure == nil)
        #expect(HTTPReply(outcome: .failure(failure)).failure == failure)
        #expect(HTTPReply(outcome: .failure(failure)).response == nil)
        #expect(HTTPResponse(verbatim: [1]).verbatim == [1] && response.verbatim == nil)
    }

    @Test("describes itself in one sentence")
    func descriptions() {
        #expect(HTTPFailure(kind: .timedOut, reason: "too slow").description == "timedOut: too slow")
        let finding = HTTPFinding(code: "a-b", clause: "RFC 9112 section 5", message: "it is odd")
        #expect(finding.description == "it is odd (RFC 9112 section 5)")
    }

    @Test(
        "knows the registered reason phrases",
        arguments: [(200, "OK"), (422, "Unprocessable Content"), (299, ""), (0, "")]
    )
    func phrases(_ status: Int, _ phrase: String) {
        #expect(HTTPStatus.phrase(of: status) == phrase)
    }
}
