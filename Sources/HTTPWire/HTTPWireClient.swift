public import HTTPMessages
import Threads

/// A client for one origin that writes requests byte for byte and reads responses strictly.
///
/// Threads that send at the same time have a connection each; connections that the server keeps are used again.
///
/// Source: RFC 9112
public final class HTTPWireClient: HTTPTransport {
    private let origin: HTTPOrigin
    private let limits: HTTPLimits
    private let idle: IdleConnections

    /// Creates a client; no connection is made yet.
    ///
    /// - Throws: `notExpressible` for an origin that is not `http`.
    public init(origin: HTTPOrigin, limits: HTTPLimits = .standard) throws(HTTPFailure) {
        guard origin.scheme == "http" else {
            throw HTTPFailure(
                kind: .notExpressible,
                reason: "the origin \(origin) has the scheme \(origin.scheme), and this client speaks http"
            )
        }
        self.origin = origin
        self.limits = limits
        idle = IdleConnections(limit: limits.reuseTime)
    }

    deinit {
        close()
    }

    /// Closes the connections that wait for another request; a later send makes a new one.
    public func close() {
        idle.closeAll()
    }

    /// Sends a request and reads its response, both within the timeout.
    ///
    /// A server may close a quiet connection at any time, and that says nothing about the request. So a kept connection is
    /// used again only for a short time and when it is seen to be open. When it then ends before any byte of the answer, an
    /// idempotent request, and one of which nothing went out, is sent once more on a new connection; any other fails with
    /// `onReusedConnection`. A 408 on a kept connection may have been on its way before the request was: then that is sent
    /// once more too. A verbatim request has a connection of its own.
    ///
    /// Source: RFC 9112 sections 9.3.1 and 9.5; RFC 9110 section 15.5.9
    public func send(_ request: HTTPRequest, timeout: Duration) -> HTTPReply {
        let clock = ContinuousClock()
        let start = clock.now
        let deadline = Deadline(after: timeout)
        do {
            let encoded = try RequestEncoder(origin: origin).encode(request)
            let result = try exchange(encoded, until: deadline, timeout: timeout)
            return HTTPReply(
                outcome: .response(result.response),
                findings: result.findings,
                elapsed: start.duration(to: clock.now)
            )
        } catch {
            return HTTPReply(outcome: .failure(error), elapsed: start.duration(to: clock.now))
        }
    }

    private func exchange(
        _ request: RequestEncoder.Encoded,
        until deadline: Deadline,
        timeout: Duration
    ) throws(HTTPFailure) -> ResponseReader.Result {
        let kept = request.mayReuseConnection ? idle.take() : (connection: nil, findings: [])
        if let connection = kept.connection {
            do {
                let result = try use(connection, for: request, until: deadline).preceded(by: kept.findings)
                if result.response.status != 408 { return result }
            } catch {
                let isLost = connection.receivedCount == 0 && isClosure(error)
                guard isLost, request.isIdempotent || !connection.hasSent else {
                    throw failure(error, on: connection, timeout: timeout, isReused: true)
                }
            }
        }
        let channel = try Connector(origin: origin).connect(until: deadline)
        let connection = ClientConnection(channel: channel, limits: limits, deadline: deadline)
        do {
            return try use(connection, for: request, until: deadline).preceded(by: kept.findings)
        } catch {
            throw failure(error, on: connection, timeout: timeout, isReused: false)
        }
    }

    /// Does the exchange, then keeps the connection or closes it.
    ///
    /// One that was made for this request alone is closed: nobody would take it up while others are kept, and servers have
    /// only so many.
    private func use(
        _ connection: ClientConnection,
        for request: RequestEncoder.Encoded,
        until deadline: Deadline
    ) throws(WireFault) -> ResponseReader.Result {
        var silence: ContinuousClock.Instant?
        var isAnswered = false
        defer {
            if let silence {
                idle.endSilence(isRelieved: isAnswered && silence.duration(to: .now) < IdleConnections.patience)
            }
        }
        do {
            let result = try connection.exchange(request, until: deadline) {
                idle.beginSilence()
                silence = .now
            }
            isAnswered = true
            if result.isReusable, request.mayReuseConnection, !request.asksToClose {
                idle.put(connection)
            } else {
                connection.close()
            }
            return result
        } catch {
            connection.close()
            throw error
        }
    }

    private func isClosure(_ fault: WireFault) -> Bool {
        switch fault {
        case .ended, .broken: true
        case .timedOut, .tooLarge, .malformed: false
        }
    }

    private func failure(
        _ fault: WireFault,
        on connection: ClientConnection,
        timeout: Duration,
        isReused: Bool
    ) -> HTTPFailure {
        let count = connection.receivedCount
        let received = connection.transcript
        switch fault {
        case .ended(let place) where count == 0:
            return lost("the connection to \(origin.hostAndPort) ended \(place)", isReused: isReused)
        case .broken(let reason) where count == 0:
            return lost(
                "the connection to \(origin.hostAndPort) broke before the status line: \(reason)",
                isReused: isReused
            )
        case .ended(let place):
            return HTTPFailure(kind: .truncated, reason: "the response ended \(place)", received: received)
        case .broken(let reason):
            let text = "the connection broke after \(count) bytes of the response: \(reason)"
            return HTTPFailure(kind: .truncated, reason: text, received: received)
        case .timedOut:
            let text = "the exchange took longer than \(timeout); \(count) bytes of the response had come"
            return HTTPFailure(kind: .timedOut, reason: text, received: received)
        case .tooLarge(_, let reason):
            return HTTPFailure(kind: .tooLarge, reason: reason, received: received)
        case .malformed(let clause, let reason):
            return HTTPFailure(kind: .notHTTP, reason: "\(reason) (\(clause))", received: received)
        }
    }
    private func lost(_ reason: String, isReused: Bool) -> HTTPFailure {
        HTTPFailure(
            kind: .connectionLost,
            reason: isReused ? "\(reason), and it had been used before" : reason,
            onReusedConnection: isReused
        )
    }
}
