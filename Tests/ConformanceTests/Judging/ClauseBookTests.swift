import Conformance
import HTTPMessages
import Testing

@Suite("ClauseBook")
struct ClauseBookTests {
    @Test("a valid request that has no other row of its own, and no whole answer, breaks the clause about HTTP")
    func lost() throws {
        let script = RunnerTests.Script { _, _ in .failure(HTTPFailure(kind: .connectionLost, reason: "closed")) }
        let record = try SmallRun.record(RunnerTests.contract, only: ["add-note/request/valid/full"], over: script)
        #expect(record.violations.map(\.id) == ["add-note/response/any/http"])
        #expect(record.rows.first { $0.id == "add-note/request/valid/full" }?.state == .blocked)
    }
}
