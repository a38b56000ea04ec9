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

    @Test(
        "a page in the place of JSON breaks the success's clause where the request was taken, and none where it was not",
        arguments: [(200, ["add-note/response/success/well-formed"]), (403, []), (502, [])] as [(Int, [String])]
    )
    func page(status: Int, broken: [String]) throws {
        let script = RunnerTests.Script { _, _ in RunnerTests.reply(status, "<p>no</p>") }
        let record = try SmallRun.record(RunnerTests.contract, only: ["add-note/request/valid/full"], over: script)
        #expect(record.violations.map(\.id) == broken)
    }
}
