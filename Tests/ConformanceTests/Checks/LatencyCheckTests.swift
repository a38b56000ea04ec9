import Conformance
import HTTPMessages
import Testing

@Suite("LatencyCheck")
struct LatencyCheckTests {
    private struct Slow: HTTPTransport {
        let elapsed: Duration

        func send(_ request: HTTPRequest, timeout: Duration) -> HTTPReply {
            HTTPReply(outcome: RunnerTests.accepted, findings: [], elapsed: elapsed)
        }
    }

    @Test(
        "an answer may take as long as the budget, and no longer",
        arguments: [(250, RowState.enforced), (251, .broken)]
    )
    func budget(elapsed: Int, state: RowState) throws {
        let server = Slow(elapsed: .milliseconds(elapsed))
        let record = try SmallRun.record(RunnerTests.contract, only: ["add-note/request/valid/full"], over: server) {
            $0.latencyBudget = .milliseconds(250)
        }
        let row = try #require(record.rows.first { $0.id == "add-note/response/any/latency" })
        #expect(row.state == state)
        #expect(record.violations.map(\.id) == (state == .broken ? [row.id] : []))
    }

    @Test("without a budget no row says anything of it")
    func none() throws {
        let server = Slow(elapsed: .seconds(9))
        let record = try SmallRun.record(RunnerTests.contract, only: ["add-note/request/valid/full"], over: server)
        #expect(record.violations.isEmpty)
        #expect(!record.rows.contains { $0.id.hasSuffix("/latency") })
    }
}
