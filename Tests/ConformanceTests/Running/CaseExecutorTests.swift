import Conformance
import HTTPMessages
import JSONText
import Testing
import Threads

@Suite("CaseExecutor")
struct CaseExecutorTests {
    /// Stores each item so many times, and lists those of an owner.
    private final class Store: HTTPTransport {
        private let items: Monitor<[JSONValue]>
        private let copies: Int
        private let copiesOfTheRefused: Int

        init(holding items: [JSONValue] = [], copies: Int = 1, copiesOfTheRefused: Int = 0) {
            self.items = Monitor(items)
            self.copies = copies
            self.copiesOfTheRefused = copiesOfTheRefused
        }

        func send(_ request: HTTPRequest, timeout: Duration) -> HTTPReply {
            let answer: JSONValue = items.withLock { items in
                guard let body = request.body, let item = try? JSONValue(parsing: body) else {
                    let owned = items.filter { request.query == "of=\($0[member: "owner"]?.stringValue ?? "")" }
                    return ["items": .array(owned)]
                }
                let isRefused = request.fields["Content-Type"] != "application/json"
                items += Array(repeating: item, count: isRefused ? copiesOfTheRefused : copies)
                return isRefused ? [:] : item
            }
            if answer == [:] { return HTTPReply(outcome: RunnerTests.reply(415, "{}")) }
            return HTTPReply(outcome: RunnerTests.reply(200, answer.serialized()))
        }
    }

    /// Takes the first item; behind it stands a page in the way.
    private struct ClosedStore: HTTPTransport {
        private let store = Store()
        private let hasStored = Monitor(false)

        func send(_ request: HTTPRequest, timeout: Duration) -> HTTPReply {
            let isOpen = hasStored.withLock { hasStored in
                defer { hasStored = hasStored || request.body != nil }
                return request.body == nil || !hasStored
            }
            guard isOpen else { return HTTPReply(outcome: RunnerTests.reply(403, "<p>closed</p>")) }
            return store.send(request, timeout: timeout)
        }
    }

    private static let stored = "list-items/request/state/stored-then-listed"
    private static let refused = "add-item/request/state/refused-content-type"

    private func row(_ id: String = stored, over store: Store, _ values: [String: String] = [:]) throws -> Row {
        let record = try SmallRun.record(ItemsContract.text, only: [id], over: store, values: FixedValues(values) { 0 })
        {
            $0.patience = .milliseconds(50)
        }
        return try #require(record.rows.first { $0.id == id })
    }

    @Test("what is stored is listed once")
    func listed() throws {
        #expect(try row(over: Store()).state == .enforced)
    }

    @Test("what is stored once and listed twice is a fault")
    func listedTwice() throws {
        let row = try row(over: Store(copies: 2))
        #expect(row.state == .broken)
        #expect(row.finding?.found == "a list with 2 of them")
    }

    @Test("what an earlier run has stored may stand there again")
    func storedBefore() throws {
        let known: JSONValue = ["owner": "7", "id": "KNOWN"]
        #expect(try row(over: Store(holding: [known]), ["owner": "7", "id": "KNOWN"]).state == .enforced)
    }

    @Test("two owners that were given by hand prove nothing")
    func twoOwners() throws {
        let row = try row(over: Store(), ["owner": "7", "of": "8"])
        #expect(row.state == .blocked)
        #expect(row.reason?.hasPrefix("what is stored and what is listed belong to two owners") == true)
    }

    @Test("where a page answers the request that should store, nothing is proved, and no clause of the success broken")
    func closed() throws {
        let record = try SmallRun.record(ItemsContract.text, only: [Self.stored], over: ClosedStore())
        #expect(record.rows.first { $0.id == Self.stored }?.state == .blocked)
        #expect(record.violations.isEmpty)
    }

    @Test("what is refused is not listed")
    func refused() throws {
        #expect(try row(Self.refused, over: Store()).state == .enforced)
        let row = try row(Self.refused, over: Store(copiesOfTheRefused: 1))
        #expect(row.state == .broken)
        #expect(
            row.finding?.message.hasSuffix("is listed, though the request was answered with 415, nearest to success")
                == true
        )
    }

    @Test("what other requests carry too may be listed though one with it is refused")
    func refusedAndStored() throws {
        let row = try row(Self.refused, over: Store(copiesOfTheRefused: 1), ["id": "MINE"])
        #expect(row.state == .enforced)
    }

    @Test("an error that no listed clause takes up breaks the schema as a whole")
    func unlisted() throws {
        let contract = RunnerTests.contract
            .replacing(#""id": {"type": "string"}"#, with: #""id": {"type": "string"}, "secret": false"#)
        let script = RunnerTests.Script { text, _ in
            RunnerTests.isTooLong(text) ? RunnerTests.refused : RunnerTests.reply(200, #"{"ok":true,"secret":7}"#)
        }
        let record = try SmallRun.record(contract, only: ["add-note/body/text/max-length/above"], over: script)
        #expect(record.violations.map(\.id) == ["add-note/response/success/schema"])
        #expect(record.violations.first?.finding?.found == "7")
    }
}
