import Conformance
import HTTPMessages
import Testing

@Suite("Answers that accuse a valid request")
struct AccusationsTests {
    private static let contract = RunnerTests.contract
        .replacing(
            #"{"any": ["too-long"]}"#,
            with: #"{"any": ["too-long"], "authentication": ["stranger"]}"#
        )
        .replacing(
            #""400": {"#,
            with: #"""
                "401": {"description": "", "content": {"application/json": {"schema": {
                  "x-outcome": {"name": "stranger", "kind": "failure"}, "type": "object", "required": ["who"]}}}},
                "400": {
                """#
        )

    private func state(_ answer: HTTPReply.Outcome) throws -> RowState? {
        let script = RunnerTests.Script { _, _ in answer }
        let record = try SmallRun.record(Self.contract, only: ["add-note/request/valid/full"], over: script)
        return record.rows.first { $0.id == "add-note/request/valid/full" }?.state
    }

    @Test("what says that the text is too long does, where it is not")
    func countable() throws {
        #expect(try state(RunnerTests.refused) == .overStrict)
    }

    @Test("what says that the credential is unknown does not: it may be")
    func credential() throws {
        #expect(try state(RunnerTests.reply(401, #"{"who":"?"}"#)) == .blocked)
    }
}
