import Conformance
import HTTPMessages
import Testing

@Suite("Failures of the moment")
struct MomentTests {
    private static let failure = """
        "502": {"description": "", "content": {"application/json": {"schema": {
          "x-outcome": {"name": "down", "kind": "failure", "concerns": "moment"}, "type": "object", "required": ["down"],
          "properties": {"down": {"const": true}}}}}},
        """
    private static let contract = RunnerTests.contract
        .replacing(#""400": {"#, with: failure + #""400": {"#)
        .replacing(#""maxLength": 3}"#, with: #""maxLength": 30}, "about": {"type": "string"}"#)
        .replacing(#"{"text": "abc"}"#, with: #"{"text": "abc", "about": "this and that"}"#)
    private static let down = RunnerTests.reply(502, #"{"down":true}"#)

    private func row(
        _ id: String,
        rechecks: Int = 2,
        _ answer: @escaping @Sendable (_ body: String, _ before: Int) -> HTTPReply.Outcome
    ) throws -> Row {
        let script = RunnerTests.Script(answer)
        let record = try SmallRun.record(Self.contract, only: [id], over: script) { $0.rechecks = rechecks }
        return try #require(record.rows.first { $0.id == id })
    }

    private static func isLong(_ body: String) -> Bool { body.utf8.count > 60 }

    @Test("what fails each time for one request, while its twin is accepted, is no matter of the moment")
    func eachTime() throws {
        let row = try row("add-note/body/text/max-length/at") { body, _ in
            Self.isLong(body) ? Self.down : RunnerTests.accepted
        }
        #expect(row.state == .overStrict)
        #expect(row.finding?.failures == 3)
        #expect(row.finding?.attempts == 3)
    }

    @Test("what fails once and is accepted then is enforced")
    func once() throws {
        let row = try row("add-note/body/text/max-length/at") { body, before in
            Self.isLong(body) && before == 0 ? Self.down : RunnerTests.accepted
        }
        #expect(row.state == .enforced)
    }

    @Test("what fails once and may not be sent again proves nothing")
    func notSentAgain() throws {
        let row = try row("add-note/body/text/max-length/at", rechecks: 0) { body, _ in
            Self.isLong(body) ? Self.down : RunnerTests.accepted
        }
        #expect(row.state == .blocked)
    }

    @Test("where everything fails nothing is proved")
    func everything() throws {
        #expect(try row("add-note/body/text/max-length/at") { _, _ in Self.down }.state == .blocked)
    }

    @Test(
        "other characters may be refused, and may meet a failure, but not bring it each time",
        arguments: [(1, RowState.tolerated), (9, .wrongOutcome)]
    )
    func characters(times: Int, state: RowState) throws {
        let id = "add-note/body/about/characters/quotes"
        let row = try row(id) { body, before in
            body.contains("yes") && before < times ? Self.down : RunnerTests.accepted
        }
        #expect(row.state == state)
        #expect(
            try self.row(id) { body, _ in body.contains("yes") ? RunnerTests.refused : RunnerTests.accepted }.state
                == .tolerated
        )
    }
}
