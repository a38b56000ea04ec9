/// Something that answers requests: the inside of a server.
public protocol HTTPResponder: Sendable {
    /// Answers a request.
    ///
    /// The call may block its thread and is made from many threads at once.
    func respond(to request: HTTPRequest) -> HTTPResponse
}
