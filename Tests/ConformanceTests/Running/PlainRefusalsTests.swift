import Conformance
import HTTPMessages
import Testing

@Suite("Failures to which the contract gives no cause")
struct PlainRefusalsTests {
    private static let contract = RunnerTests.contract
        .replacing(#"{"any": ["too-long"]}"#, with: #"{"any": "failure"}"#)
        .replacing(#""maxLength": 3}"#, with: #""maxLength": 30}"#)
    private static let id = "add-note/body/text/max-length/at"

    private func state(_ answer: @escaping @Sendable (_ body: String) -> HTTPReply.Outcome) throws -> RowState? {
        let script = RunnerTests.Script { body, _ in answer(body) }
        let record = try SmallRun.record(
            Self.contract,
            only: [Self.id, "add-note/body/text/type/number"],
            over: script
        )
        return record.rows.first { $0.id == Self.id }?.state
    }

    private static func isLong(_ body: String) -> Bool { body.utf8.count > 30 }

    @Test("what answers a wrong type too is no state of the environment")
    func plain() throws {
        #expect(
            try state { body in
                Self.isLong(body) || body == #"{"text":1}"# ? RunnerTests.refused : RunnerTests.accepted
            } == .overStrict
        )
    }

    @Test("what answers nothing else may be a state of the environment")
    func state() throws {
        #expect(
            try state { body in
                if body == #"{"text":1}"# { return RunnerTests.reply(422, "{}") }
                return Self.isLong(body) ? RunnerTests.refused : RunnerTests.accepted
            } == .blocked
        )
    }
}
