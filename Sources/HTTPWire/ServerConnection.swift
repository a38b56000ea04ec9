import HTTPMessages
import Threads

/// Serves the requests of one connection in their order, on its own thread.
struct ServerConnection {
    private let channel: SocketChannel
    private let responder: any HTTPResponder
    private let limits: HTTPLimits
    private var clock = DateClock()

    /// Prepares to serve; a server that stops interrupts the channel, which ends the next read or write.
    init(channel: SocketChannel, responder: any HTTPResponder, limits: HTTPLimits) {
        self.channel = channel
        self.responder = responder
        self.limits = limits
    }

    /// Answers requests until one side is done with the connection; the caller closes the channel.
    mutating func serve() {
        let reader = ByteReader(channel: channel, limits: limits, deadline: Deadline(after: limits.idleTime))
        let requests = RequestReader(reader: reader)
        while true {
            do {
                guard let incoming = try requests.next(), answer(incoming) else { return }
            } catch {
                return refuse(error, isHead: reader.transcript.starts(with: "HEAD ".utf8))
            }
        }
    }

    /// Lets the responder answer; `true` where the connection is kept.
    private mutating func answer(_ incoming: RequestReader.Incoming) -> Bool {
        let response = responder.respond(to: incoming.request)
        if let verbatim = response.verbatim {
            write(verbatim)
            finish()
            return false
        }
        let isKept = incoming.keepsConnection && !ConnectionOptions.contain("close", in: response.fields)
        let bytes = ResponseEncoder.encode(
            response,
            answering: incoming.request.method,
            minorVersion: incoming.minorVersion,
            persistence: isKept ? .keep : .close,
            date: clock.now()
        )
        guard write(bytes) else { return false }
        if !isKept { finish() }
        return isKept
    }

    /// Answers a request that was refused before the responder saw it.
    private mutating func refuse(_ refusal: RequestRefusal, isHead: Bool) {
        let response = ResponseEncoder.refusal(status: refusal.status, reason: refusal.reason)
        write(
            ResponseEncoder.encode(
                response,
                answering: isHead ? "HEAD" : "GET",
                minorVersion: 1,
                persistence: .close,
                date: clock.now()
            )
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
