import HTTPMessages
import Threads

/// Accepts connections and gives each a thread.
struct AcceptLoop: Sendable {
    let listener: Listener
    let responder: any HTTPResponder
    let limits: HTTPLimits
    let state: Monitor<ServerState>

    /// Accepts until the listener is stopped.
    func run() {
        accepting: while true {
            switch listener.accept() {
            case .connection(let channel): admit(channel)
            case .nothing: continue
            case .stopped: break accepting
            }
        }
        state.withLock { $0.listener = nil }
        listener.close()
        state.withLock { $0.isAccepting = false }
    }

    /// Serves a connection on a thread of its own, or says that there are too many.
    private func admit(_ channel: SocketChannel) {
        let number = state.withLock { state -> Int? in
            guard !state.isStopping, state.connections.count < limits.connections else { return nil }
            state.lastNumber += 1
            state.connections[state.lastNumber] = channel
            return state.lastNumber
        }
        guard let number else { return refuse(channel) }
        let isStarted = BlockingThread.start { [state, responder, limits] in
            var connection = ServerConnection(channel: channel, responder: responder, limits: limits)
            connection.serve()
            state.withLock { _ = $0.connections.removeValue(forKey: number) }
            channel.close()
        }
        if !isStarted {
            state.withLock { _ = $0.connections.removeValue(forKey: number) }
            refuse(channel)
        }
    }

    private func refuse(_ channel: SocketChannel) {
        let response = ResponseEncoder.refusal(status: 503, reason: "the server has no connection left")
        var clock = DateClock()
        let bytes = ResponseEncoder.encode(
            response,
            answering: "GET",
            minorVersion: 1,
            persistence: .close,
            date: clock.now()
        )
        // The socket is new and its buffer empty: the few bytes go out at once, or the client is gone already.
        try? channel.write(bytes, until: Deadline(after: .zero))
        channel.finishWriting(lingering: Deadline(after: .zero))
        channel.close()
    }
}
