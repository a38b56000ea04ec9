import InstanceGeneration
import Threads

/// Values that a session gives out once: the search for readings and the run itself may send to the same server.
final class FreshNumbers: Sendable {
    private struct State {
        var number: UInt64
        var phone: Int
        var generator: SeededGenerator
    }

    private let state: Monitor<State>

    /// Counting starts anywhere, so that two sessions with one server do not carry the same values.
    init() {
        state = Monitor(
            State(
                number: UInt64.random(in: 0..<90_000) * 10_000,
                phone: Int.random(in: 0..<ReservedPhoneNumbers.count),
                generator: SeededGenerator(seed: UInt64.random(in: .min ... .max))
            )
        )
    }

    func nextNumber() -> UInt64 {
        state.withLock { state in
            state.number += 1
            return state.number
        }
    }

    /// The index of a phone number.
    func nextPhone() -> Int {
        state.withLock { state in
            state.phone += 1
            return state.phone
        }
    }

    func nextUUID() -> String { state.withLock { $0.generator.uuid() } }
}
