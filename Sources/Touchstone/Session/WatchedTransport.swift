import Conformance
import HTTPMessages

/// Shows every exchange that goes through it.
struct WatchedTransport: HTTPTransport {
    private let transport: any HTTPTransport
    private let show: @Sendable (Exchange) -> Void

    init(_ transport: any HTTPTransport, show: @escaping @Sendable (Exchange) -> Void) {
        self.transport = transport
        self.show = show
    }

    func send(_ request: HTTPRequest, timeout: Duration) -> HTTPReply {
        let reply = transport.send(request, timeout: timeout)
        show(Exchange(request: request, reply: reply))
        return reply
    }
}
