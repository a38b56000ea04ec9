import Threads

/// Counts the requests of each operation that were never answered, so that a server which hangs does not hold up the run for hours.
final class StallGuard: Sendable {
    /// So many are enough to see a fault three times and another fault as often.
    static let tolerated = 6
    private let counts = Monitor<[String: Int]>([:])

    /// Notes that a request of the operation was not answered in time.
    func note(_ operation: String) {
        counts.withLock { $0[operation, default: 0] += 1 }
    }

    /// Why nothing more is sent to an operation; nil while it is.
    func refusal(of operation: String, timeout: Duration) -> String? {
        let count = counts.withLock { $0[operation, default: 0] }
        guard count >= Self.tolerated else { return nil }
        return "nothing more is sent to \(operation): \(count) of its requests had no answer after \(timeout)"
    }
}
