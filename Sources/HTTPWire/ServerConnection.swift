import HTTPMessages
import Threads

/// Serves the requests of one connection in their order, on its own thread.
struct ServerConnection {
    let channel: SocketChannel
    let responder: any HTTPResponder
    let limits: HTTPLimits
    /// Whether the server is about to stop.
    let isStopping: @Sendable () -> Bool

    /// Answers requests until one side is done with the connection; the caller closes the channel.
    func serve() {
        let reader = ByteReader(channel: channel, limits: limits, deadline: Deadline(after: limits.idleTime))
        let requests = RequestReader(reader: reader)
        while !isStopping() {
            do {
                guard let incoming = try requests.next() else { return }
                guard answer(incoming) else { return }
            } catch {
                refuse(error, isHead: reader.transcript.starts(with: "HEAD ".utf8))
                return
            }
        }
    }

    /// Lets the responder answer; `true` where the connection is kept.
    private func answer(_ incoming: RequestReader.Incoming) -> Bool {
        let response = responder.respond(to: incoming.request)
        if let verbatim = response.verbatim {
            write(verbatim)
            finish()
            return false
        }
        let wantsClose = response.fields.members(of: "Connection").contains { $0.lowercased() == "close" }
        let isKept = incoming.keepsConnection && !wantsClose && !isStopping()
        let bytes = ResponseEncoder.encode(
            response,
            answering: incoming.request.method,
            minorVersion: incoming.minorVersion,
            persistence: isKept ? .keep : .close
        )
        guard write(bytes) else { return false }
        if !isKept { finish() }
        return isKept
    }

    /// Answers a request that was refused before the responder saw it.
    private func refuse(_ refusal: RequestRefusal, isHead: Bool) {
        let response = ResponseEncoder.refusal(status: refusal.status, reason: refusal.reason)
        write(
            ResponseEncoder.encode(response, answering: isHead ? "HEAD" : "GET", minorVersion: 1, persistence: .close)
        )
        finish()
    }

    /// Writes all bytes; `false` where the client is gone or does not take them in time.
    @discardableResult
    private func write(_ bytes: [UInt8]) -> Bool {
        do {
            try channel.write(bytes, until: Deadline(after: limits.requestTime))
            return true
        } catch {
            // Nobody is left to be told: the connection is closed by the caller.
            return false
        }
    }

    /// Ends the connection so that the client can still read the last answer.
    private func finish() {
        channel.finishWriting(lingering: Deadline(after: .seconds(1)))
    }
}
