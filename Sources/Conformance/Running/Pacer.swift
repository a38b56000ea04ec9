import Synchronization

/// Lets requests out no faster than allowed, and no more than allowed.
final class Pacer: Sendable {
    private struct State {
        var sent = 0
        var next = ContinuousClock.now
    }

    private let interval: Duration?
    private let maximum: Int?
    private let state = Mutex(State())

    init(requestsPerSecond: Double?, maximum: Int?) {
        interval = requestsPerSecond.flatMap { $0 > 0 ? .seconds(1 / $0) : nil }
        self.maximum = maximum
    }

    /// Waits for the turn of the next request; false when no further request is allowed.
    func admit() -> Bool {
        let turn: ContinuousClock.Instant? = state.withLock { state in
            if let maximum, state.sent >= maximum { return nil }
            state.sent += 1
            guard let interval else { return .now }
            let turn = max(state.next, .now)
            state.next = turn + interval
            return turn
        }
        guard let turn else { return false }
        let wait = ContinuousClock.now.duration(to: turn)
        if wait > .zero { Pause.wait(wait) }
        return true
    }

    /// How many requests were let out.
    var sent: Int { state.withLock { $0.sent } }
}
