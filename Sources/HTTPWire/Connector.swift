import HTTPMessages
import Threads

/// Makes connections to one origin.
struct Connector {
    let origin: HTTPOrigin

    /// Looks the host up and connects to the first of its addresses that answers.
    ///
    /// Each address has its share of the time that is left, so that a silent one does not hide the others.
    ///
    /// - Throws: `unreachable`, with host and port and every reason.
    func connect(until deadline: Deadline) throws(HTTPFailure) -> SocketChannel {
        let addresses = try lookup(until: deadline)
        var reasons: [String] = []
        for (index, address) in addresses.enumerated() {
            let share = Deadline(dividing: deadline, by: addresses.count - index)
            do {
                return try SocketChannel.connect(to: address, until: share)
            } catch .timedOut {
                reasons.append("no answer in time")
            } catch .broken(let reason) {
                reasons.append(reason)
            } catch {
                reasons.append("\(error)")
            }
        }
        throw unreachable(reasons.isEmpty ? "the host has no address" : unique(reasons).joined(separator: "; "))
    }

    /// Looks the host up on a thread of its own, because the system's resolver knows no deadline.
    private func lookup(until deadline: Deadline) throws(HTTPFailure) -> [SocketAddress] {
        let (host, port) = (origin.host, origin.port)
        if InternetAddress.version4(host) != nil || InternetAddress.version6(host) != nil {
            return try addresses(
                of: Result { () throws(SocketAddress.LookupError) in
                    try SocketAddress.lookup(host, port: port, for: .connect)
                }
            )
        }
        let answer = Monitor<Result<[SocketAddress], SocketAddress.LookupError>?>(nil)
        let isStarted = BlockingThread.start {
            let result = Result { () throws(SocketAddress.LookupError) in
                try SocketAddress.lookup(host, port: port, for: .connect)
            }
            answer.withLock { $0 = result }
        }
        guard isStarted else { throw unreachable("the system has no thread left to look the host up") }
        guard let result = answer.wait(until: deadline, for: { $0 != nil }) else {
            throw unreachable("the look-up of the host took too long")
        }
        return try addresses(of: result)
    }

    private func addresses(
        of result: Result<[SocketAddress], SocketAddress.LookupError>
    ) throws(HTTPFailure) -> [SocketAddress] {
        switch result {
        case .success(let addresses): return addresses
        case .failure(let error): throw unreachable(error.reason)
        }
    }

    private func unreachable(_ reason: String) -> HTTPFailure {
        HTTPFailure(kind: .unreachable, reason: "no connection to \(origin.hostAndPort): \(reason)")
    }

    private func unique(_ reasons: [String]) -> [String] {
        reasons.reduce(into: []) { list, reason in
            if !list.contains(reason) { list.append(reason) }
        }
    }
}
