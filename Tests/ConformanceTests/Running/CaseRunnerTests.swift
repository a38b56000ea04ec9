import CaseDerivation
import HTTPMessages
import OpenAPIContract
import Testing

@testable import Conformance

@Suite("CaseRunner")
struct CaseRunnerTests {
    /// The notes of `RunnerTests`, with a tag that may be left out.
    private static let contract = RunnerTests.contract
        .replacing(#""maxLength": 3}}}"#, with: #""maxLength": 3}, "tag": {"type": "string"}}}"#)
        .replacing(#"{"text": "abc"}"#, with: #"{"text": "ab", "tag": "x"}"#)

    private static let forbidden = RunnerTests.reply(403, #"{"message":"no"}"#)

    private func run(
        given values: any ValueSource = NoValues(),
        _ answer: @escaping @Sendable (_ text: String, _ before: Int) -> HTTPReply.Outcome
    ) throws -> RunRecord {
        try SmallRun.record(Self.contract, over: RunnerTests.Script(answer), values: values)
    }

    @Test("a twin that was not sent because its own twin was refused is no accepted twin")
    func blockedTwin() throws {
        let sides = ["above", "above-without-optional-parts"].map { "add-note/body/text/max-length/\($0)" }
        let sound = try run { text, _ in text.contains("abcd") ? RunnerTests.refused : RunnerTests.accepted }
        #expect(sides.map { id in sound.rows.first { $0.id == id }?.state } == [.enforced, .enforced])
        let closed = try run { _, _ in RunnerTests.refused }
        #expect(closed.rows.first { $0.id == "add-note/request/valid/minimal" }?.state == .blocked)
        #expect(sides.map { id in closed.rows.first { $0.id == id }?.state } == [.blocked, .blocked])
    }

    @Test("where a value is given by hand, refusing another one that is allowed proves nothing")
    func givenByHand() throws {
        let id = "add-note/body/text/max-length/at"
        let given = try run(given: FixedValues(["text": "cd"]) { 0 }) { text, _ in
            text.contains(#""text":"cd""#) ? RunnerTests.accepted : RunnerTests.refused
        }
        #expect(given.rows.first { $0.id == id }?.state == .blocked)
        let own = try run { text, _ in
            text.contains(#""text":"ab""#) ? RunnerTests.accepted : RunnerTests.refused
        }
        #expect(own.rows.first { $0.id == id }?.state == .overStrict)
    }

    @Test("a value of the user's own that is still allowed once it is made wrong is not sent as one to be refused")
    func harmless() throws {
        let contract = RunnerTests.contract.replacing(
            #""maxLength": 3}"#,
            with: ##""maxLength": 9, "pattern": "^[a-z]+(-[a-z]+)*$"}"##
        )
        .replacing(#"{"text": "abc"}"#, with: #"{"text": "abc-d"}"#)
        let id = "add-note/body/text/pattern/value-truncated"
        func row(_ values: any ValueSource) throws -> Row? {
            try SmallRun.record(
                contract,
                only: [id],
                over: RunnerTests.Script { text, _ in
                    text.contains(#"-""#) ? RunnerTests.refused : RunnerTests.accepted
                },
                values: values
            ).rows.first { $0.id == id }
        }
        #expect(try row(NoValues())?.state == .enforced)
        #expect(try row(FixedValues(["text": "w-x"]) { 0 })?.state == .enforced)
        let given = try row(FixedValues(["text": "wxyz"]) { 0 })
        #expect(given?.state == .notExercised)
        #expect(
            given?.reason == "with the values that were given the request conforms, so that no server need refuse it"
        )
    }

    /// Runs the full valid request and the text that is one too long; the script is told of each how often it came before.
    private func rows(
        of contract: String = RunnerTests.contract,
        stop: StopRequest = StopRequest(),
        valid: @escaping @Sendable (_ before: Int) -> HTTPReply.Outcome = { _ in RunnerTests.accepted },
        tooLong: @escaping @Sendable (_ before: Int) -> HTTPReply.Outcome
    ) throws -> (full: Row, above: Row) {
        let script = RunnerTests.Script { text, before in
            RunnerTests.isTooLong(text) ? tooLong(before) : valid(before)
        }
        let only = ["add-note/body/text/max-length/above"]
        let record = try SmallRun.record(contract, only: only, over: script, stop: stop)
        func row(_ id: String) throws -> Row { try #require(record.rows.first { $0.id == "add-note/\(id)" }) }
        return (try row("request/valid/full"), try row("body/text/max-length/above"))
    }

    @Test("a valid request that is refused in between is unstable, and refusals beside it stand")
    func refusedInBetween() throws {
        let (full, above) = try rows(valid: { $0 == 1 ? Self.forbidden : RunnerTests.accepted }) { _ in
            RunnerTests.refused
        }
        #expect(full.state == .unstable)
        #expect(full.finding?.failures == 1)
        #expect(full.finding?.attempts == 3)
        #expect(above.state == .enforced)
    }

    @Test("a valid request that was accepted, and is said to break the contract from then on, is a violation")
    func accusedLater() throws {
        let (full, above) = try rows(valid: { $0 == 0 ? RunnerTests.accepted : RunnerTests.refused }) { _ in
            RunnerTests.refused
        }
        #expect(full.state == .unstable)
        #expect(full.finding?.failures == 3)
        #expect(above.state == .blocked)
    }

    @Test("a failure proves nothing where the twin is refused once the failure was sent again")
    func refusedBehind() throws {
        let (_, above) = try rows(valid: { $0 < 2 ? RunnerTests.accepted : Self.forbidden }) { _ in RunnerTests.accepted
        }
        #expect(above.state == .blocked)
    }

    @Test("what is accepted once, and refused when the very same payload comes again, is not enforced")
    func acceptedOnce() throws {
        let (_, above) = try rows { $0 == 0 ? RunnerTests.accepted : RunnerTests.refused }
        #expect(above.state == .notEnforced)
        #expect(above.finding?.attempts == 1)
    }

    @Test("a crash is no less one where the payload is then refused for having come before")
    func refusedForRepetition() throws {
        let contract = RunnerTests.contract
            .replacing(#"{"any": ["too-long"]}"#, with: #"{"any": "rejected"}"#)
            .replacing(
                #""x-facts": ["N-01"],"#,
                with: #""x-facts": ["N-01"], "x-state": {"refusesRepetition": {"outcome": "again"}},"#
            )
            .replacing(
                #""400": {"#,
                with: """
                    "409": {"description": "", "content": {"application/json": {"schema": {
                      "x-outcome": {"name": "again", "kind": "failure"}, "type": "object", "required": ["ok"],
                      "properties": {"ok": {"const": "again"}}}}}},
                    "400": {
                    """
            )
        let (_, above) = try rows(of: contract) { before in
            before == 0 ? RunnerTests.reply(500, "oops") : RunnerTests.reply(409, #"{"ok":"again"}"#)
        }
        #expect(above.state == .wrongOutcome)
        #expect(above.finding?.attempts == 1)
    }

    @Test("what failed once and could not be sent again accuses no one")
    func stopped() throws {
        let stop = StopRequest()
        let (_, above) = try rows(stop: stop) { _ in
            stop.stop(because: "interrupted")
            return RunnerTests.accepted
        }
        #expect(above.state == .notExercised)
        #expect(above.reason == "it failed once, but could not be sent again: interrupted")
    }

    @Test("so it is where the budget of requests ends, for a case and for a clause")
    func spent() throws {
        func row(_ id: String, of maximum: Int, _ server: RunnerTests.Script) throws -> Row {
            let only = ["add-note/body/text/max-length/above"]
            let record = try SmallRun.record(RunnerTests.contract, only: only, over: server) {
                $0.maximumRequests = maximum
            }
            return try #require(record.rows.first { $0.id == "add-note/\(id)" })
        }
        let reason = "it failed once, but could not be sent again: the budget of requests is used up"
        func lax() -> RunnerTests.Script { RunnerTests.Script { _, _ in RunnerTests.accepted } }
        let above = try row("body/text/max-length/above", of: 2, lax())
        #expect(above.state == .notExercised)
        #expect(above.reason == reason)
        #expect(try row("body/text/max-length/above", of: 100, lax()).state == .notEnforced)
        func retyped() -> RunnerTests.Script {
            RunnerTests.Script { _, _ in RunnerTests.reply(200, #"{"ok":true,"id":7}"#) }
        }
        let clause = try row("response/success/body/id/type", of: 1, retyped())
        #expect(clause.state == .notExercised)
        #expect(clause.reason == reason)
        #expect(try row("response/success/body/id/type", of: 100, retyped()).state == .broken)
    }
}
