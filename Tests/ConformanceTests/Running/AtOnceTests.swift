import HTTPMessages
import Testing
import Threads

@testable import Conformance

@Suite("Two requests at once")
struct AtOnceTests {
    /// Takes every payload once; where it notes late, every payload that comes before another is noted.
    private final class Memory: HTTPTransport {
        private let seen = Monitor<Set<[UInt8]>>([])
        private let notesLate: Bool
        /// Whether every request on a connection that may have been used before is lost.
        private let losesReused: Bool

        init(notesLate: Bool, losesReused: Bool) {
            self.notesLate = notesLate
            self.losesReused = losesReused
        }

        func send(_ request: HTTPRequest, timeout: Duration) -> HTTPReply {
            if losesReused, request.connection == .any {
                let lost = HTTPFailure(kind: .connectionLost, reason: "closed", onReusedConnection: true)
                return HTTPReply(outcome: .failure(lost))
            }
            let body = request.body ?? []
            let isNew = seen.withLock { !$0.contains(body) && (notesLate || $0.insert(body).inserted) }
            if notesLate, isNew {
                Pause.wait(.milliseconds(50))
                seen.withLock { _ = $0.insert(body) }
            }
            return HTTPReply(
                outcome: isNew ? RunnerTests.accepted : RunnerTests.reply(409, #"{"ok":false}"#),
                findings: [],
                elapsed: .zero
            )
        }
    }

    private static let contract = RunnerTests.contract
        .replacing(
            #""x-facts": ["N-01"],"#,
            with: #""x-facts": ["N-01"], "x-state": {"refusesRepetition": {"outcome": "too-long"}},"#
        )
        .replacing(#""maxLength": 3}}}"#, with: #""maxLength": 20, "x-unique": true}}}"#)
        .replacing(#"{"text": "abc"}"#, with: #"{"text": "abcdefghijkl"}"#)
        .replacing(#""400": {"#, with: #""409": {"#)

    private func row(workers: Int, notesLate: Bool, losesReused: Bool = false) throws -> Row {
        let id = "add-note/request/repetition/at-once"
        let values = FixedValues([:]) { 0 }
        let server = Memory(notesLate: notesLate, losesReused: losesReused)
        let record = try SmallRun.record(Self.contract, only: [id], over: server, values: values) {
            $0.workers = workers
        }
        return try #require(record.rows.first { $0.id == id })
    }

    @Test("one of them is taken")
    func sound() throws {
        #expect(try row(workers: 2, notesLate: false).state == .enforced)
    }

    @Test(
        "what is lost on connections used before is sent on new ones",
        arguments: [(false, RowState.enforced), (true, .notEnforced)]
    )
    func lost(notesLate: Bool, state: RowState) throws {
        #expect(try row(workers: 2, notesLate: notesLate, losesReused: true).state == state)
    }

    @Test("where both are, the payload is noted too late")
    func both() throws {
        let row = try row(workers: 2, notesLate: true)
        #expect(row.state == .notEnforced)
        #expect(row.finding?.found == "200 success and 200 success")
    }

    @Test("where only one request may be under way, nothing is said")
    func oneWorker() throws {
        #expect(try row(workers: 1, notesLate: true).state == .notExercised)
    }
}
