import CaseDerivation
import HTTPMessages
import OpenAPIContract
import Testing
import Threads

@testable import Conformance

@Suite("Repeated requests, busy and silent servers")
struct SeriesTests {
    /// Runs the full valid request, the text one too long and the series; the answer is told by the text being too long and by the
    /// number of the request, from 1.
    private func run(
        contract text: String = RunnerTests.contract,
        budget: Duration = .seconds(1),
        workers: Int = 1,
        _ answer: @escaping @Sendable (_ isTooLong: Bool, _ number: Int) -> HTTPReply.Outcome
    ) throws -> RunRecord {
        let count = Monitor(0)
        let script = RunnerTests.Script { text, _ in answer(RunnerTests.isTooLong(text), Self.next(count)) }
        return try SmallRun.record(text, only: ["*/max-length/above", "*/valid/repeated"], over: script) {
            $0.workers = workers
            $0.retryBudget = budget
        }
    }

    private func row(_ record: RunRecord, _ id: String) throws -> Row {
        try #require(record.rows.first { $0.id == "add-note/\(id)" })
    }

    /// Counts from 1; of several workers one may send the text that is too long at any time, so that valid requests are counted alone.
    private static func next(_ count: Monitor<Int>) -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }

    private static let above = "body/text/max-length/above"
    private static let repeated = "request/valid/repeated"

    @Test("ninety requests are sent, all right")
    func steady() throws {
        let record = try run { isTooLong, _ in isTooLong ? RunnerTests.refused : RunnerTests.accepted }
        #expect(try row(record, Self.repeated).state == .enforced)
        // The full request, the text that is too long, the series, and the full request once more at the end.
        #expect(record.requestCount == 93)
    }

    @Test("a refusal now and then is unstable, with its counts")
    func outcome() throws {
        let record = try run { isTooLong, number in
            isTooLong || number.isMultiple(of: 30) ? RunnerTests.refused : RunnerTests.accepted
        }
        let row = try row(record, Self.repeated)
        #expect(row.state == .unstable)
        #expect(row.finding?.failures == 3)
        #expect(row.finding?.attempts == 90)
    }

    @Test("a connection that is lost now and then is unstable, with its counts")
    func lostConnections() throws {
        let record = try run { isTooLong, number in
            if isTooLong { return RunnerTests.refused }
            return number.isMultiple(of: 30)
                ? .failure(HTTPFailure(kind: .connectionLost, reason: "dropped")) : RunnerTests.accepted
        }
        let row = try row(record, Self.repeated)
        #expect(row.state == .unstable)
        #expect(row.finding?.failures == 3)
        #expect(row.finding?.attempts == 90)
    }

    @Test("a clause that is broken now and then is unstable, with its counts; the series is not")
    func clause() throws {
        let record = try run { isTooLong, number in
            if isTooLong { return RunnerTests.refused }
            return number.isMultiple(of: 30)
                ? RunnerTests.reply(200, #"{"ok":true,"id":7}"#) : RunnerTests.reply(200, #"{"ok":true,"id":"7"}"#)
        }
        let row = try row(record, "response/success/body/id/type")
        #expect(row.state == .unstable)
        #expect(row.finding?.failures == 3)
        #expect(row.finding?.attempts == 90)
        #expect(record.violations.map(\.id) == [row.id])
    }

    @Test("every other answer wrong is unstable, not a violation that is always there")
    func alternating() throws {
        let record = try run { isTooLong, number in
            if isTooLong { return number.isMultiple(of: 2) ? RunnerTests.accepted : RunnerTests.refused }
            return RunnerTests.accepted
        }
        #expect(try row(record, Self.above).state == .unstable)
    }

    @Test(
        "what is refused from some request on proves nothing, by a page neither",
        arguments: [#"{"message":"no credit"}"#, "<p>no credit</p>"]
    )
    func quota(body: String) throws {
        let record = try run { isTooLong, number in
            if isTooLong { return RunnerTests.refused }
            return number > 40 ? RunnerTests.reply(402, body) : RunnerTests.accepted
        }
        #expect(try row(record, Self.repeated).state == .blocked)
        #expect(record.violations.isEmpty)
    }

    @Test("so it does where the body alone tells a refusal, whatever the status")
    func quotaInTheBody() throws {
        let contract = RunnerTests.contract.replacing(
            #""properties": {"ok": {"const": true}, "id": {"type": "string"}}}}}}"#,
            with: #"""
                "properties": {"ok": {"const": true}}}}}},
                "2XX": {"description": "", "content": {"application/json": {"schema": {
                  "x-outcome": {"name": "no-credit", "kind": "failure"}, "type": "object", "required": ["ok"],
                  "properties": {"ok": {"const": "no credit"}}}}}}
                """#
        )
        let record = try run(contract: contract) { isTooLong, number in
            if isTooLong { return RunnerTests.refused }
            return number > 40 ? RunnerTests.reply(202, #"{"ok":"no credit"}"#) : RunnerTests.accepted
        }
        let row = try row(record, Self.repeated)
        #expect(row.state == .blocked)
        #expect(row.reason?.hasPrefix("38 of 90 requests were accepted, then no more: 202 no-credit") == true)
    }

    @Test("a crash from some request on until the end is no quota")
    func crashUntilTheEnd() throws {
        let record = try run { isTooLong, number in
            if isTooLong { return RunnerTests.refused }
            return number > 40 ? RunnerTests.reply(500, "oops") : RunnerTests.accepted
        }
        #expect(try row(record, Self.repeated).state == .unstable)
    }

    @Test("a refusal of the last request alone is no quota")
    func refusedAtLast() throws {
        let record = try run { isTooLong, number in
            if isTooLong { return RunnerTests.refused }
            return number == 92 ? RunnerTests.reply(402, #"{"message":"no credit"}"#) : RunnerTests.accepted
        }
        let row = try row(record, Self.repeated)
        #expect(row.state == .unstable)
        #expect(row.finding?.failures == 1)
    }

    @Test("an acceptance that arrives behind refusals, and was asked for before them, contradicts no quota")
    func quotaOfSeveralWorkers() throws {
        let refusals = Monitor(0)
        let valid = Monitor(0)
        let record = try run(workers: 4) { isTooLong, _ in
            if isTooLong { return RunnerTests.refused }
            let number = Self.next(valid)
            if number > 40 {
                refusals.withLock { $0 += 1 }
                return RunnerTests.reply(402, #"{"message":"no credit"}"#)
            }
            if number == 40 { refusals.wait { $0 >= 2 } }
            return RunnerTests.accepted
        }
        let row = try row(record, Self.repeated)
        #expect(row.state == .blocked)
        #expect(row.reason?.hasPrefix("39 of 90 requests were accepted, then no more") == true)
        #expect(record.violations.isEmpty)
    }

    @Test("workers share a series, and one refusal in thirty is found all the same")
    func sharedSeries() throws {
        let together = Monitor((now: 0, most: 0))
        let valid = Monitor(0)
        let record = try run(workers: 4) { isTooLong, _ in
            if isTooLong { return RunnerTests.refused }
            let number = Self.next(valid)
            // One of the series waits for the next: both are under way at once.
            together.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
            if number > 1 { _ = together.wait(until: Deadline(after: .seconds(5))) { $0.most > 1 } }
            together.withLock { $0.now -= 1 }
            return number.isMultiple(of: 30) ? RunnerTests.refused : RunnerTests.accepted
        }
        let row = try row(record, Self.repeated)
        #expect(row.state == .unstable)
        #expect(row.finding?.failures == 3)
        #expect(row.finding?.attempts == 90)
        #expect(together.withLock { $0.most } > 1)
    }

    @Test("a server that asks for patience is asked again and is not accused", arguments: [429, 503])
    func patience(status: Int) throws {
        let later = HTTPReply.Outcome.response(
            HTTPResponse(status: status, fields: [HTTPField(name: "Retry-After", value: "0")], body: [])
        )
        let record = try run { isTooLong, number in
            if number.isMultiple(of: 5) { return later }
            return isTooLong ? RunnerTests.refused : RunnerTests.accepted
        }
        #expect(record.violations.isEmpty)
        #expect(try row(record, Self.repeated).state == .enforced)
        #expect(try row(record, Self.above).state == .enforced)
    }

    @Test("a server that asks for more patience than there is blocks, and is not accused")
    func storm() throws {
        let later = HTTPReply.Outcome.response(
            HTTPResponse(status: 429, fields: [HTTPField(name: "Retry-After", value: "3600")], body: [])
        )
        let record = try run { isTooLong, number in
            if number > 1 { return later }
            return isTooLong ? RunnerTests.refused : RunnerTests.accepted
        }
        #expect(record.violations.isEmpty)
        #expect(try row(record, Self.above).state == .blocked)
        #expect(try row(record, Self.repeated).state == .blocked)
    }

    @Test("429 to one request alone, its twin accepted, is an answer to that request")
    func tooManyRequestsForOneCase() throws {
        let later = HTTPReply.Outcome.response(
            HTTPResponse(status: 429, fields: [HTTPField(name: "Retry-After", value: "0")], body: [])
        )
        let record = try run { isTooLong, _ in isTooLong ? later : RunnerTests.accepted }
        #expect(try row(record, Self.above).state == .wrongOutcome)
    }

    @Test("an operation that does not answer is left alone after six requests")
    func stalls() throws {
        let silent = HTTPReply.Outcome.failure(HTTPFailure(kind: .timedOut, reason: "no answer"))
        let record = try run { _, number in number == 1 ? RunnerTests.accepted : silent }
        let repeated = try row(record, Self.repeated)
        #expect(record.requestCount <= 9)
        #expect(repeated.state == .notExercised || repeated.state.isViolation)
    }

    @Test("Retry-After is a number of seconds or a date")
    func retryAfter() {
        func delay(_ status: Int, _ fields: [HTTPField]) -> Duration? {
            var all = HTTPFields()
            for field in fields { all.append(field.name, field.value) }
            return RetryAfter.delay(of: HTTPResponse(status: status, fields: all, body: []))
        }
        let date = HTTPField(name: "Date", value: "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(delay(429, [HTTPField(name: "Retry-After", value: "7")]) == .seconds(7))
        #expect(delay(503, [HTTPField(name: "Retry-After", value: "7")]) == .seconds(7))
        #expect(delay(429, []) == .seconds(1))
        #expect(delay(503, []) == nil)
        #expect(delay(500, [HTTPField(name: "Retry-After", value: "7")]) == nil)
        #expect(
            delay(429, [date, HTTPField(name: "Retry-After", value: "Mon, 07 Nov 1994 08:50:07 GMT")])
                == .seconds(86_430)
        )
        #expect(
            delay(429, [date, HTTPField(name: "Retry-After", value: "Sun, 06 Nov 1994 08:49:00 GMT")]) == .zero
        )
    }
}
