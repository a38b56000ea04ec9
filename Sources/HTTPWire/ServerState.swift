/// What the threads of a server share.
struct ServerState: Sendable {
    var listener: Listener?
    /// Whether the thread that accepts is alive.
    var isAccepting = false
    var isStopping = false
    /// The connections by number; one is removed before its channel is closed, so that no one interrupts a closed one.
    var connections: [Int: SocketChannel] = [:]
    var lastNumber = 0
}
