import HTTPMessages
import Threads

/// The connections of a client that wait for another request, the one used last on top.
struct IdleConnections: Sendable {
    private let limit: Duration
    private let entries = Monitor<[(connection: ClientConnection, since: ContinuousClock.Instant)]>([])

    /// Creates an empty list of connections that are kept for a limited time.
    init(limit: Duration) {
        self.limit = limit
    }

    /// Keeps a connection.
    func put(_ connection: ClientConnection) {
        let now = ContinuousClock.now
        entries.withLock { $0.append((connection, now)) }
    }

    /// Returns a connection that is still open, or none; what the server said in between becomes a finding.
    ///
    /// Source: RFC 9112 sections 9.3 and 9.5
    func take() -> (connection: ClientConnection?, findings: [HTTPFinding]) {
        var findings: [HTTPFinding] = []
        while let entry = entries.withLock({ $0.popLast() }) {
            let isYoung = entry.since.duration(to: .now) < limit
            if isYoung, entry.connection.isQuiet(findings: &findings) { return (entry.connection, findings) }
            entry.connection.close()
        }
        return (nil, findings)
    }

    /// Closes all of them.
    func closeAll() {
        let closing = entries.withLock { entries in
            defer { entries = [] }
            return entries
        }
        for entry in closing { entry.connection.close() }
    }
}
