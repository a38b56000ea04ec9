import Threads

/// Lets requests out no faster than allowed, and no more than allowed.
final class Pacer: Sendable {
    private struct State {
        var sent = 0
        var next = ContinuousClock.now
        /// How long the run has been held up for the server's sake.
        var held = Duration.zero
    }

    private let interval: Duration?
    private let maximum: Int?
    private let stop: StopRequest
    private let state = Monitor(State())

    init(requestsPerSecond: Double?, maximum: Int?, stop: StopRequest = StopRequest()) {
        interval = requestsPerSecond.flatMap { $0 > 0 ? .seconds(1 / $0) : nil }
        self.maximum = maximum
        self.stop = stop
    }

    /// Why no further request is allowed.
    var refusal: String { stop.reason ?? "the budget of requests is used up" }

    /// Waits for the turn of the next request; false when no further request is allowed.
    func admit() -> Bool {
        let turn: ContinuousClock.Instant? = state.withLock { state in
            if stop.reason != nil { return nil }
            if let maximum, state.sent >= maximum { return nil }
            state.sent += 1
            let turn = max(state.next, .now)
            guard let interval else { return turn }
            state.next = turn + interval
            return turn
        }
        guard let turn else { return false }
        while stop.reason == nil {
            let wait = ContinuousClock.now.duration(to: turn)
            guard wait > .zero else { return true }
            Pause.wait(min(wait, .milliseconds(200)))
        }
        state.withLock { $0.sent -= 1 }
        return false
    }

    /// Lets no request out for so long, as a server has asked; false when that is more than is left of what a run waits in all.
    func hold(for delay: Duration, within budget: Duration) -> Bool {
        state.withLock { state in
            let now = ContinuousClock.now
            let resumption = max(state.next, now + delay)
            let further = max(state.next, now).duration(to: resumption)
            guard state.held + further <= budget else { return false }
            state.held += further
            state.next = resumption
            return true
        }
    }

    /// Whether no further request is allowed.
    var isSpent: Bool {
        stop.reason != nil || state.withLock { state in maximum.map { state.sent >= $0 } ?? false }
    }

    /// How many requests were let out.
    var sent: Int { state.withLock { $0.sent } }
}
