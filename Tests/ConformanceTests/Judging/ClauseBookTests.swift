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
        arguments: [(200, ["add-note/response/success/well-formed"]), (403, []), (502, [])] as [(Int, [String])],
        ["<p>no</p>", ""]
    )
    func page(expected: (status: Int, broken: [String]), body: String) throws {
        let (status, broken) = expected
        let script = RunnerTests.Script { _, _ in RunnerTests.reply(status, body) }
        let record = try SmallRun.record(RunnerTests.contract, only: ["add-note/request/valid/full"], over: script)
        #expect(record.violations.map(\.id) == broken)
    }

    @Test("under a status that only the success has, a broken constant is a broken clause, and the request was taken")
    func constant() throws {
        let contract = RunnerTests.contract.replacing(#""const": false"#, with: #""const": "no""#)
        let script = RunnerTests.Script { text, _ in
            RunnerTests.isTooLong(text) ? RunnerTests.reply(400, #"{"ok":"no"}"#) : RunnerTests.reply(200, #"{"ok":1}"#)
        }
        let record = try SmallRun.record(contract, only: ["add-note/body/text/max-length/above"], over: script)
        #expect(record.violations.map(\.id) == ["add-note/response/success/body/ok/const"])
        #expect(record.violations.first?.finding?.message == "at /ok: the value 1 is not const true")
        #expect(record.rows.first { $0.id == "add-note/request/valid/full" }?.state == .enforced)
        #expect(record.rows.first { $0.id == "add-note/body/text/max-length/above" }?.state == .enforced)
    }
}
