import Conformance
import HTTPMessages
import Testing
import Threads

@Suite("Answer")
struct AnswerTests {
    /// Takes every request but a text one too long, which it refuses with 429 and a body; counts these.
    private final class Limiting: HTTPTransport {
        let refusals = Monitor(0)
        private let body: String

        init(body: String) { self.body = body }

        func send(_ request: HTTPRequest, timeout: Duration) -> HTTPReply {
            guard RunnerTests.isTooLong(String(decoding: request.body ?? [], as: UTF8.self)) else {
                return HTTPReply(outcome: RunnerTests.accepted, findings: [], elapsed: .zero)
            }
            refusals.withLock { $0 += 1 }
            let fields: HTTPFields = [
                HTTPField(name: "Content-Type", value: "application/json"), HTTPField(name: "Retry-After", value: "0"),
            ]
            let response = HTTPResponse(status: 429, fields: fields, body: Array(body.utf8))
            return HTTPReply(outcome: .response(response), findings: [], elapsed: .zero)
        }
    }

    @Test(
        "who asks to be asked later is asked again, unless that is the documented answer to this request",
        arguments: [(#"{"ok":false}"#, false), (#"{"message":"slow down"}"#, true)]
    )
    func retried(body: String, again: Bool) throws {
        let server = Limiting(body: body)
        let contract = RunnerTests.contract.replacing(#""400": {"#, with: #""429": {"#)
        _ = try SmallRun.record(contract, only: ["add-note/body/text/max-length/above"], over: server)
        #expect(server.refusals.withLock { $0 > 1 } == again)
    }
}
