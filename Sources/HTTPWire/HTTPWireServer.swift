public import HTTPMessages
import Threads

/// A server that reads requests strictly and lets a responder answer them, a thread for each connection.
///
/// What two readers could read differently (request smuggling) is refused with 400 and ends the connection.
///
/// Source: RFC 9112
public final class HTTPWireServer: Sendable {
    private let responder: any HTTPResponder
    private let limits: HTTPLimits
    private let state = Monitor(ServerState())

    /// Creates a server that does not listen yet.
    public init(responder: any HTTPResponder, limits: HTTPLimits = .standard) {
        self.responder = responder
        self.limits = limits
    }

    deinit {
        stop()
    }

    /// Listens and serves until `stop` is called.
    ///
    /// - Parameters:
    ///   - host: A name or an address of this machine.
    ///   - port: The port; 0 lets the system choose a free one.
    /// - Returns: The port that the server listens on.
    /// - Throws: `portInUse`, `alreadyStarted`, and `cannotListen` for every other reason of the system.
    public func start(host: String = "127.0.0.1", port: Int = 0) throws(HTTPServerError) -> Int {
        let isFirst = state.withLock { state in
            guard !state.isAccepting, state.connections.isEmpty else { return false }
            state = ServerState(isAccepting: true)
            return true
        }
        guard isFirst else { throw HTTPServerError(kind: .alreadyStarted, reason: "the server is running already") }
        let listener: Listener
        do {
            listener = try Listener(host: host, port: port)
        } catch {
            state.withLock { $0 = ServerState() }
            throw error
        }
        state.withLock { $0.listener = listener }
        let loop = AcceptLoop(listener: listener, responder: responder, limits: limits, state: state)
        guard BlockingThread.start({ loop.run() }) else {
            state.withLock { $0 = ServerState() }
            listener.close()
            throw HTTPServerError(kind: .cannotListen, reason: "the system has no thread left to listen on")
        }
        return listener.port
    }

    /// Stops listening, ends every connection, and waits for their threads.
    ///
    /// A responder that does not return within a second is left behind; its connection is ended. Stopping again, or a
    /// server that was not started, does nothing.
    public func stop() {
        state.withLock { state in
            state.isStopping = true
            state.listener?.stop()
            for channel in state.connections.values { channel.interrupt() }
        }
        _ = state.wait(until: Deadline(after: .seconds(1))) { !$0.isAccepting && $0.connections.isEmpty }
    }
}
