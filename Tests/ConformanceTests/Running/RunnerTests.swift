import CaseDerivation
import HTTPMessages
import HTTPWire
import OpenAPIContract
import Testing
import Threads

@testable import Conformance

@Suite("Runner")
struct RunnerTests {
    /// `POST /notes` takes a text of at most 3 characters; `{"ok":true}` is the success, `{"ok":false}` with 400 the failure.
    static let contract = """
        {"openapi": "3.1.1", "info": {"title": "Notes", "version": "1"}, "paths": {"/notes": {"post": {
          "operationId": "add-note", "x-facts": ["N-01"], "x-on-violation": {"any": ["too-long"]},
          "requestBody": {"required": true, "content": {"application/json": {
            "schema": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "maxLength": 3}}},
            "examples": {"sample": {"summary": "sample", "value": {"text": "abc"}}}}}},
          "responses": {
            "200": {"description": "", "content": {"application/json": {"schema": {
              "x-outcome": {"name": "success", "kind": "success"}, "type": "object", "required": ["ok"],
              "properties": {"ok": {"const": true}, "id": {"type": "string"}}}}}},
            "400": {"description": "", "content": {"application/json": {"schema": {
              "x-outcome": {"name": "too-long", "kind": "failure"}, "type": "object", "required": ["ok"],
              "properties": {"ok": {"const": false}}}}}}}}}}}
        """

    /// Answers as the script says of the text and of how many requests with that text came before.
    final class Script: HTTPTransport {
        private let counts = Monitor<[String: Int]>([:])
        private let answer: @Sendable (_ text: String, _ before: Int) -> HTTPReply.Outcome

        init(_ answer: @escaping @Sendable (_ text: String, _ before: Int) -> HTTPReply.Outcome) {
            self.answer = answer
        }

        func send(_ request: HTTPRequest, timeout: Duration) -> HTTPReply {
            let text = String(decoding: request.body ?? [], as: UTF8.self)
            let before = counts.withLock { counts in
                defer { counts[text, default: 0] += 1 }
                return counts[text, default: 0]
            }
            return HTTPReply(outcome: answer(text, before), findings: [], elapsed: .milliseconds(1))
        }
    }

    static func reply(_ status: Int, _ body: String) -> HTTPReply.Outcome {
        .response(
            HTTPResponse(
                status: status,
                fields: [HTTPField(name: "Content-Type", value: "application/json")],
                body: Array(body.utf8)
            )
        )
    }

    static let accepted = reply(200, #"{"ok":true}"#)
    static let refused = reply(400, #"{"ok":false}"#)

    static func isTooLong(_ body: String) -> Bool { body.utf8.count > #"{"text":"abc"}"#.utf8.count }

    /// Runs the two cases that matter: the full valid request, and a text one too long.
    private func run(_ answer: @escaping @Sendable (_ text: String, _ before: Int) -> HTTPReply.Outcome) throws
        -> RunRecord
    {
        try run(over: Script(answer))
    }

    private func run(over transport: any HTTPTransport) throws -> RunRecord {
        let files = FilesInMemory(["contracts/notes/openapi.json": Self.contract])
        let contract = try ContractFolder(root: "contracts", files: files).load("notes")
        let selection = PlanSelection(only: ["add-note/body/text/max-length/above"])
        let plan = CaseDeriver(contract: contract, seed: 1, selection: selection).plan()
        #expect(plan.cases.map(\.id) == ["add-note/request/valid/full", "add-note/body/text/max-length/above"])
        return Runner(
            plan: plan,
            transport: transport,
            values: NoValues(),
            settings: RunSettings(workers: 1, target: "t", toolVersion: "v", startedAt: "2026-01-01T00:00:00"),
            redactor: Redactor(secrets: [])
        ).run()
    }

    private func state(_ record: RunRecord, _ id: String) -> RowState? {
        record.rows.first { $0.id == id }?.state
    }

    @Test("an enforced limit is enforced")
    func enforced() throws {
        let record = try run { text, _ in Self.isTooLong(text) ? Self.refused : Self.accepted }
        #expect(state(record, "add-note/body/text/max-length/above") == .enforced)
        #expect(state(record, "add-note/response/success/body/ok/const") == .enforced)
        #expect(state(record, "add-note/response/success/body/id/type") == .notExercised)
        #expect(record.violations.isEmpty)
    }

    @Test("a limit that is not enforced is found, and shown three times")
    func notEnforced() throws {
        let record = try run { _, _ in Self.accepted }
        let row = try #require(record.rows.first { $0.id == "add-note/body/text/max-length/above" })
        #expect(row.state == .notEnforced)
        #expect(row.finding?.failures == 3)
        #expect(row.finding?.attempts == 3)
        #expect(record.violations.map(\.id) == [row.id])
    }

    @Test("a limit that is enforced now and then is unstable")
    func unstable() throws {
        let record = try run { text, before in Self.isTooLong(text) && before == 1 ? Self.refused : Self.accepted }
        let row = try #require(record.rows.first { $0.id == "add-note/body/text/max-length/above" })
        #expect(row.state == .unstable)
        #expect(row.finding?.failures == 2)
        #expect(row.finding?.attempts == 3)
    }

    @Test("a refusal proves nothing where the twin is refused too")
    func blocked() throws {
        let record = try run { _, _ in Self.reply(403, #"{"message":"no"}"#) }
        #expect(state(record, "add-note/request/valid/full") == .blocked)
        #expect(state(record, "add-note/body/text/max-length/above") == .blocked)
        #expect(RunVerdict([record]) == .couldNotRun)
    }

    @Test("a failure proves nothing where the twin is refused from then on")
    func blockedLater() throws {
        let record = try run { text, before in
            Self.isTooLong(text) || before == 0 ? Self.accepted : Self.reply(403, #"{"message":"no"}"#)
        }
        #expect(state(record, "add-note/body/text/max-length/above") == .blocked)
        #expect(record.violations.isEmpty)
    }

    @Test("an enforced refusal proves nothing where the twin is refused at the end")
    func blockedAtTheEnd() throws {
        let record = try run { text, before in
            Self.isTooLong(text) ? Self.refused : before == 0 ? Self.accepted : Self.reply(403, #"{"message":"no"}"#)
        }
        #expect(state(record, "add-note/body/text/max-length/above") == .blocked)
    }

    @Test("a valid request that is said to break the contract is a violation")
    func accused() throws {
        let record = try run { _, _ in Self.refused }
        #expect(state(record, "add-note/request/valid/full") == .overStrict)
        #expect(RunVerdict([record]) == .violations)
    }

    @Test("a crash on a valid request is a violation, an overloaded gateway is none")
    func crash() throws {
        #expect(try state(run { _, _ in Self.reply(500, "oops") }, "add-note/request/valid/full") == .overStrict)
        #expect(try state(run { _, _ in Self.reply(503, "busy") }, "add-note/request/valid/full") == .blocked)
    }

    @Test("another status with the right body breaks the clause about the status alone")
    func status() throws {
        let record = try run { text, _ in Self.isTooLong(text) ? Self.reply(422, #"{"ok":false}"#) : Self.accepted }
        #expect(record.violations.map(\.id) == ["add-note/response/too-long/status"])
    }

    @Test("a success with a broken member breaks the clause about the member alone")
    func member() throws {
        let record = try run { text, _ in Self.isTooLong(text) ? Self.refused : Self.reply(200, #"{"ok":true,"id":1}"#)
        }
        #expect(record.violations.map(\.id) == ["add-note/response/success/body/id/type"])
    }

    @Test("a clause broken now and then is unstable")
    func unstableMember() throws {
        let record = try run { text, before in
            Self.isTooLong(text)
                ? Self.refused : Self.reply(200, before == 0 ? #"{"ok":true,"id":1}"# : #"{"ok":true,"id":"1"}"#)
        }
        #expect(state(record, "add-note/response/success/body/id/type") == .unstable)
    }

    @Test("a server that cannot be reached ends the run with its reason")
    func unreachable() throws {
        let record = try run { _, _ in
            .failure(HTTPFailure(kind: .unreachable, reason: "h:1: connection refused", received: []))
        }
        #expect(record.requestCount == 1)
        #expect(record.rows.allSatisfy { !$0.state.isJudged })
        #expect(record.rows.contains { $0.reason == "h:1: connection refused" })
        #expect(RunVerdict([record]) == .couldNotRun)
    }

    @Test("a case after which the server is gone has brought it down")
    func broughtDown() throws {
        let isDown = Monitor(false)
        let record = try run { text, _ in
            isDown.withLock { isDown in
                if isDown {
                    return .failure(HTTPFailure(kind: .unreachable, reason: "connection refused", received: []))
                }
                isDown = Self.isTooLong(text)
                return isDown
                    ? .failure(HTTPFailure(kind: .connectionLost, reason: "closed", received: [])) : Self.accepted
            }
        }
        let row = try #require(record.rows.first { $0.id == "add-note/body/text/max-length/above" })
        #expect(row.state == .broken)
        #expect(row.finding?.message.hasSuffix("; after it the server was gone") == true)
    }

    @Test("what the transport cannot send is not exercised, and nobody's fault")
    func notExpressible() throws {
        let record = try run { text, _ in
            guard Self.isTooLong(text) else { return Self.accepted }
            return .failure(HTTPFailure(kind: .notExpressible, reason: "cannot be sent this way", received: []))
        }
        let row = try #require(record.rows.first { $0.id == "add-note/body/text/max-length/above" })
        #expect(row.state == .notExercised)
        #expect(row.reason == "cannot be sent this way")
        #expect(record.violations.isEmpty)
    }

    /// Loses every request on a connection used before, and answers on new ones as the closure says.
    private struct Losing: HTTPTransport {
        let answer: @Sendable (_ isTooLong: Bool) -> HTTPReply.Outcome

        func send(_ request: HTTPRequest, timeout: Duration) -> HTTPReply {
            let lost = HTTPFailure(kind: .connectionLost, reason: "closed", onReusedConnection: true)
            let isTooLong = RunnerTests.isTooLong(String(decoding: request.body ?? [], as: UTF8.self))
            return HTTPReply(outcome: request.connection == .new ? answer(isTooLong) : .failure(lost))
        }
    }

    @Test("what is lost on a connection used before is sent on a new one, and accuses no one")
    func lostForAge() throws {
        let record = try run(over: Losing { $0 ? Self.refused : Self.accepted })
        #expect(record.violations.isEmpty)
        #expect(record.requestCount >= 4)
        #expect(state(record, "add-note/request/valid/full") == .enforced)
        #expect(state(record, "add-note/body/text/max-length/above") == .enforced)
    }

    @Test("what is lost on a new connection too is the server's fault")
    func droppedOnNew() throws {
        let record = try run(
            over: Losing { $0 ? .failure(HTTPFailure(kind: .connectionLost, reason: "dropped")) : Self.accepted }
        )
        #expect(record.violations.map(\.id) == ["add-note/body/text/max-length/above"])
    }

    @Test("what is lost once, on a connection of its own, is no one's fault")
    func lostOnce() throws {
        let record = try run { text, before in
            before == 0
                ? .failure(HTTPFailure(kind: .connectionLost, reason: "closed"))
                : Self.isTooLong(text) ? Self.refused : Self.accepted
        }
        #expect(record.violations.isEmpty)
        #expect(state(record, "add-note/request/valid/full") == .enforced)
        #expect(state(record, "add-note/body/text/max-length/above") == .enforced)
    }

    /// Answers by the notes' contract over real sockets, and closes each connection without having said so.
    private struct Notes: HTTPResponder {
        let dropsWhatIsTooLong: Bool

        func respond(to request: HTTPRequest) -> HTTPResponse {
            let isTooLong = RunnerTests.isTooLong(String(decoding: request.body ?? [], as: UTF8.self))
            if isTooLong, dropsWhatIsTooLong { return HTTPResponse(verbatim: []) }
            let head = "HTTP/1.1 \(isTooLong ? 400 : 200) Said\r\nContent-Type: application/json\r\nContent-Length: "
            let body = isTooLong ? #"{"ok":false}"# : #"{"ok":true}"#
            return HTTPResponse(verbatim: Array("\(head)\(body.utf8.count)\r\n\r\n\(body)".utf8))
        }
    }

    @Test(
        "a server that closes quiet connections at once is not accused, one that drops a POST unanswered is",
        arguments: [(false, []), (true, ["add-note/body/text/max-length/above"])] as [(Bool, [String])]
    )
    func closesQuietConnections(_ drops: Bool, _ expected: [String]) throws {
        let server = HTTPWireServer(responder: Notes(dropsWhatIsTooLong: drops))
        let port = try server.start()
        defer { server.stop() }
        let client = try HTTPWireClient(origin: try #require(HTTPOrigin("http://127.0.0.1:\(port)")))
        defer { client.close() }
        for _ in 0..<10 { #expect(try run(over: client).violations.map(\.id) == expected) }
    }

    @Test("no answer to one case is that case's fault")
    func noAnswer() throws {
        let record = try run { text, _ in
            Self.isTooLong(text)
                ? .failure(HTTPFailure(kind: .timedOut, reason: "no answer within 10 s", received: [])) : Self.accepted
        }
        #expect(record.violations.map(\.id) == ["add-note/body/text/max-length/above"])
        #expect(state(record, "add-note/body/text/max-length/above") == .broken)
    }
}
