/// Why an exchange brought no usable response.
public struct HTTPFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of failure; their names are stable.
    public enum Kind: String, Sendable, CaseIterable {
        /// No connection could be made: the name is unknown, the port is closed, the host does not answer.
        case unreachable
        /// What came is no HTTP/1.x response, or its framing contradicts itself.
        case notHTTP
        /// The connection ended before any byte of the response.
        case connectionLost
        /// The whole exchange took longer than its timeout.
        case timedOut
        /// The connection ended in the middle of the response.
        case truncated
        /// The response passed a limit of the client.
        case tooLarge
        /// The TLS handshake or the certificate was refused.
        case tls
        /// This transport cannot put the request on the wire as it is.
        case notExpressible
    }

    /// What kind of failure it is.
    public let kind: Kind
    /// The whole fact in one sentence.
    public let reason: String
    /// The bytes that were received until then, cut to a bounded number.
    public let received: [UInt8]
    /// Whether the connection had carried an earlier exchange, so that the server may have closed it for its age alone.
    ///
    /// Such a `connectionLost` accuses no one: the request has to be sent again with `HTTPRequest.Connection.new`.
    ///
    /// Source: RFC 9112 sections 9.3.1 and 9.5
    public let onReusedConnection: Bool

    /// Creates a failure.
    public init(kind: Kind, reason: String, received: [UInt8] = [], onReusedConnection: Bool = false) {
        self.kind = kind
        self.reason = reason
        self.received = received
        self.onReusedConnection = onReusedConnection
    }

    /// The kind and the reason.
    public var description: String { "\(kind.rawValue): \(reason)" }
}
