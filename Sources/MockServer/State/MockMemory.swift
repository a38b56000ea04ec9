import JSONText
import Threads

/// What a mock keeps between requests: stored items, payloads already taken, and how many fresh values it has given.
final class MockMemory: Sendable {
    /// The items of one owner in one collection of one contract.
    struct Shelf: Hashable {
        let contract: String
        let collection: String
        let owner: JSONValue
    }

    private struct Items {
        var values: [JSONValue] = []
        /// Where the item of an identity is.
        var places: [JSONValue: Int] = [:]

        mutating func store(_ value: JSONValue, identity: JSONValue?) {
            if let place = identity.flatMap({ places[$0] }) { return values[place] = value }
            if let identity { places[identity] = values.count }
            values.append(value)
        }
    }

    private struct State {
        var shelves: [Shelf: Items] = [:]
        var payloads: Set<Int> = []
        var numbersGiven: UInt64 = 0
    }

    private let state = Monitor(State())

    /// A number that no other call has returned, from 1 upwards.
    func nextNumber() -> UInt64 {
        state.withLock { state in
            state.numbersGiven += 1
            return state.numbersGiven
        }
    }

    /// Whether this payload is taken for the first time; it is from now on known.
    func takesFirstTime(_ payload: some Hashable) -> Bool {
        var hasher = Hasher()
        payload.hash(into: &hasher)
        let digest = hasher.finalize()
        return state.withLock { $0.payloads.insert(digest).inserted }
    }

    /// Puts an item on a shelf, in place of one with the same identity.
    func store(_ value: JSONValue, identity: JSONValue?, on shelf: Shelf) {
        state.withLock { $0.shelves[shelf, default: Items()].store(value, identity: identity) }
    }

    /// The items of a shelf in the order in which they came.
    ///
    /// They are copied behind the lock: ThreadSanitizer cannot see that the runtime counts who shares a buffer, and would
    /// report the next item that is appended in place.
    func items(on shelf: Shelf) -> [JSONValue] {
        state.withLock { $0.shelves[shelf]?.values.map { $0 } ?? [] }
    }
}
