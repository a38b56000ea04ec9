import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract
import Testing
import Threads

@testable import Conformance

@Suite("Stored items")
struct StoredItemsTests {
    /// Keeps what is stored as `keeps` says of the number of the storing request, and shows what `shows` leaves of it to the
    /// list request of that number; both count from 1.
    private final class Store: HTTPTransport {
        private struct State {
            var items: [JSONValue] = []
            var stored = 0
            var listed = 0
        }

        private let state = Monitor(State())
        private let keeps: @Sendable (Int) -> Bool
        private let shows: @Sendable ([JSONValue], Int) -> [JSONValue]

        init(
            keeps: @escaping @Sendable (Int) -> Bool = { _ in true },
            shows: @escaping @Sendable ([JSONValue], Int) -> [JSONValue] = { items, _ in items }
        ) {
            self.keeps = keeps
            self.shows = shows
        }

        var lists: Int { state.withLock { $0.listed } }

        func send(_ request: HTTPRequest, timeout: Duration) -> HTTPReply {
            let answer: JSONValue = state.withLock { state in
                guard let body = request.body, let item = try? JSONValue(parsing: body) else {
                    state.listed += 1
                    return ["items": .array(shows(state.items, state.listed))]
                }
                state.stored += 1
                if keeps(state.stored) { state.items.append(item) }
                return item
            }
            let outcome = RunnerTests.reply(200, answer.serialized())
            return HTTPReply(outcome: outcome, findings: [], elapsed: .milliseconds(1))
        }
    }

    private func row(over store: Store, patience: Duration = .milliseconds(100)) throws -> Row {
        let id = "add-item/request/valid/repeated"
        let values = FixedValues([:]) { 0 }
        let record = try SmallRun.record(ItemsContract.text, only: [id], repeats: 20, over: store, values: values) {
            $0.workers = 4
            $0.patience = patience
        }
        return try #require(record.rows.first { $0.id == id })
    }

    @Test("all that a series stored is listed, which takes one request to see")
    func sound() throws {
        let store = Store()
        let row = try row(over: store)
        #expect(row.state == .enforced)
        #expect(row.facts == ["I-01", "I-02"])
        #expect(store.lists == 1)
    }

    @Test("a list that is only looked into is not judged by its own clauses")
    func lookedInto() throws {
        let contract = ItemsContract.text.replacing(
            #""id": {"type": "string", "#,
            with: #""id": {"type": "string", "maxLength": 20, "#
        )
        // The list's own valid request comes first, then the look before storing, then the one behind it.
        let store = Store(shows: { items, number in
            number < 3 ? items : items.map { $0.replacing(at: JSONPointer(tokens: ["owner"]), with: "another") }
        })
        let id = "add-item/request/state/accepted-max-length-at"
        let values = FixedValues([:]) { 0 }
        let record = try SmallRun.record(contract, only: [id], over: store, values: values)
        #expect(record.rows.first { $0.id == id }?.state == .enforced)
        #expect(record.violations.map(\.id) == [])
    }

    @Test("one that is lost among others is found, with its counts")
    func lost() throws {
        // The first request is the full valid one, so that the series stores the second to the 21st.
        let row = try row(over: Store(keeps: { ![5, 9].contains($0) }))
        #expect(row.state == .unstable)
        #expect(row.finding?.check == "state")
        #expect(row.finding?.failures == 2)
        #expect(row.finding?.attempts == 20)
    }

    @Test("a list that shows more each time is waited for")
    func later() throws {
        let store = Store(shows: { items, number in Array(items.prefix(number * 7)) })
        #expect(try row(over: store, patience: .seconds(5)).state == .enforced)
        // 21 items in three lists of 7, 14 and 21.
        #expect(store.lists == 3)
    }

    @Test("that nothing is listed at all is another case's to say")
    func nothing() throws {
        #expect(try row(over: Store(keeps: { _ in false })).state == .enforced)
    }

    /// The row of a series of list requests, which show the stored item and two more as `shows` says of the request's number.
    private func listing(_ shows: @escaping @Sendable ([JSONValue], Int) -> [JSONValue]) throws -> Row {
        let store = Store(shows: { items, number in
            let further = ["second", "third"].flatMap { id in
                items.prefix(1).map { $0.replacing(at: JSONPointer(tokens: ["id"]), with: .string(id)) }
            }
            return shows(items.prefix(1) + further, number)
        })
        let id = "list-items/request/valid/repeated"
        let values = FixedValues([:]) { 0 }
        let record = try SmallRun.record(ItemsContract.text, only: [id], repeats: 20, over: store, values: values) {
            $0.workers = 1
        }
        return try #require(record.rows.first { $0.id == id })
    }

    @Test("what was listed and is not any more was lost", arguments: [0, 2])
    func listedNoMore(position: Int) throws {
        let row = try listing { items, number in
            items.enumerated().filter { number != 9 || $0.offset != position }.map(\.element)
        }
        #expect(row.state == .unstable)
        #expect(row.finding?.failures == 1)
        #expect(row.finding?.message.contains("is not listed any more") == true)
    }

    @Test("a list in another order, or that grows at its front, has lost nothing")
    func ordered() throws {
        #expect(try listing { items, number in number.isMultiple(of: 3) ? items.reversed() : items }.state == .enforced)
        #expect(try listing { items, number in number < 6 ? items.suffix(2) : items }.state == .enforced)
    }
}
