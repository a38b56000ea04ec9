import InstanceGeneration
import Threads

/// Numbers that a session gives out once: the search for readings and the run itself may send to the same server.
final class FreshNumbers: Sendable {
    private let state: Monitor<(number: UInt64, phone: Int)>

    /// Counting starts anywhere, so that two sessions with one server do not carry the same values.
    init() {
        state = Monitor(
            (UInt64.random(in: 0..<90_000) * 10_000, Int.random(in: 0..<ReservedPhoneNumbers.count))
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
}
