import HTTPMessages

/// Hands requests to a responder without any socket.
struct InProcessTransport: HTTPTransport {
    let responder: any HTTPResponder

    func send(_ request: HTTPRequest, timeout: Duration) -> HTTPReply {
        HTTPReply(outcome: .response(responder.respond(to: request)), elapsed: .microseconds(100))
    }
}
