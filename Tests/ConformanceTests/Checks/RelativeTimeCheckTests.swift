import CaseDerivation
import Conformance
import HTTPMessages
import Testing

@Suite("RelativeTimeCheck")
struct RelativeTimeCheckTests {
    private static let row = "add-note/response/success/body/at/relative-time"
    private static let contract = RunnerTests.contract
        .replacing(#""id": {"type": "string"}"#, with: #""at": {"x-relative-time": {"not-after": "now"}}"#)
    /// 784,111,777 seconds since 1970, the date that RFC 9110 shows.
    private static let date = "Sun, 06 Nov 1994 08:49:37 GMT"

    /// No values but the time.
    private struct Clock: ValueSource {
        let second: Int64

        func variable(_ name: String) -> String? { nil }
        func nextNumber() -> UInt64 { 1 }
        func nextUUID() -> String { "" }
        func nextPhoneNumber() -> String { "" }
        func now() -> Int64 { second * 1_000_000_000 }
    }

    private func state(of body: String, date: String?, at second: Int64 = 0) throws -> RowState? {
        let server = RunnerTests.Script { _, _ in
            var fields: HTTPFields = [HTTPField(name: "Content-Type", value: "application/json")]
            if let date { fields.append("Date", date) }
            return .response(HTTPResponse(status: 200, fields: fields, body: Array(body.utf8)))
        }
        let record = try SmallRun.record(
            Self.contract,
            only: ["add-note/request/valid/full"],
            over: server,
            values: Clock(second: second)
        )
        #expect(record.violations.allSatisfy { $0.id == Self.row })
        return record.rows.first { $0.id == Self.row }?.state
    }

    @Test(
        "milliseconds since 1970 lie at most an hour after the answer's Date",
        arguments: [(784_115_377_000, RowState.enforced), (784_115_377_001, .broken), (0, .enforced)]
    )
    func milliseconds(time: Int, state: RowState) throws {
        #expect(try self.state(of: #"{"ok":true,"at":\#(time)}"#, date: Self.date) == state)
    }

    @Test("where our own clock is ahead of the server's, it decides")
    func ownClock() throws {
        let body = #"{"ok":true,"at":784115377001}"#
        #expect(try state(of: body, date: Self.date, at: 784_111_778) == .enforced)
        #expect(try state(of: body, date: Self.date, at: 784_111_776) == .broken)
    }

    @Test(
        "an answer without a Date that can be read, or without a number, says nothing",
        arguments: [
            (#"{"ok":true,"at":9784115377001}"#, nil), (#"{"ok":true,"at":9784115377001}"#, "yesterday"),
            (#"{"ok":true,"at":"2999-01-01"}"#, Self.date), (#"{"ok":true}"#, Self.date),
        ] as [(String, String?)]
    )
    func unknown(body: String, date: String?) throws {
        #expect(try state(of: body, date: date) == .notExercised)
    }
}
