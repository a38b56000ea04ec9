/// A way to send requests to one origin.
public protocol HTTPTransport: Sendable {
    /// Sends a request and waits for what comes of it.
    ///
    /// The call blocks its thread, may be made from many threads at once, and never throws: a broken server is a value.
    ///
    /// - Parameters:
    ///   - request: The request, whose target stands below the origin's base path.
    ///   - timeout: The longest time that the whole exchange may take, with connecting.
    /// - Returns: The response or the failure.
    func send(_ request: HTTPRequest, timeout: Duration) -> HTTPReply
}
