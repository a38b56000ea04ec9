import HTTPMessages
import Threads

/// The connections of a client that wait for another request, the one used last on top.
///
/// A server that serves one connection at a time answers no other while one is kept. So none is kept while an exchange waits in
/// silence, and none any more once that has brought an answer several times.
struct IdleConnections: Sendable {
    private struct State {
        var entries: [(connection: ClientConnection, since: ContinuousClock.Instant)] = []
        /// How many exchanges wait in silence.
        var silences = 0
        /// How many silences ended soon after the kept connections were closed.
        var relieved = 0

        var keepsNone: Bool { silences > 0 || relieved >= 3 }
    }

    /// How long an exchange waits before it is called silent, and how soon an answer must follow to be called a relief.
    static let patience = Duration.milliseconds(250)

    private let limit: Duration
    private let state = Monitor(State())

    /// Creates an empty list of connections that are kept for a limited time.
    init(limit: Duration) {
        self.limit = limit
    }

    /// Keeps a connection, or closes it where another exchange may wait for that.
    func put(_ connection: ClientConnection) {
        let now = ContinuousClock.now
        let isKept = state.withLock { state in
            guard !state.keepsNone else { return false }
            state.entries.append((connection, now))
            return true
        }
        if !isKept { connection.close() }
    }

    /// Returns a connection that is still open, or none; what the server said in between becomes a finding.
    ///
    /// Source: RFC 9112 sections 9.3 and 9.5
    func take() -> (connection: ClientConnection?, findings: [HTTPFinding]) {
        var findings: [HTTPFinding] = []
        while let entry = state.withLock({ $0.entries.popLast() }) {
            let isYoung = entry.since.duration(to: .now) < limit
            if isYoung, entry.connection.isQuiet(findings: &findings) { return (entry.connection, findings) }
            entry.connection.close()
        }
        return (nil, findings)
    }

    /// Closes all of them, and keeps none until the silence of an exchange is over.
    func beginSilence() {
        state.withLock { $0.silences += 1 }
        closeAll()
    }

    /// Ends the silence of an exchange: with an answer that came soon, or otherwise.
    func endSilence(isRelieved: Bool) {
        state.withLock { state in
            state.silences -= 1
            if isRelieved { state.relieved += 1 }
        }
    }

    /// Closes all of them.
    func closeAll() {
        let closing = state.withLock { state in
            defer { state.entries = [] }
            return state.entries
        }
        for entry in closing { entry.connection.close() }
    }
}
