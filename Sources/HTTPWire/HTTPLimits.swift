/// How much a client or a server takes from its peer before it gives up.
public struct HTTPLimits: Sendable, Hashable {
    /// The longest start line and the longest chunk line, in bytes.
    public var startLineBytes = 8 * 1024
    /// The longest field section or trailer section, in bytes.
    public var fieldSectionBytes = 64 * 1024
    /// The most field lines of one section.
    public var fieldCount = 256
    /// The longest content, in bytes after the chunked coding is removed.
    public var bodyBytes = 64 * 1024 * 1024
    /// The most interim responses that a client reads before the final one.
    public var interimResponses = 16
    /// The most bytes of an answer that a failure keeps.
    public var receivedBytes = 16 * 1024
    /// How long a client keeps a quiet connection for another request.
    ///
    /// It is shorter than the patience of any server in use, so that a server hardly ever closes just when a request is sent.
    public var reuseTime: Duration = .seconds(1)
    /// How long a server waits for the first byte of the next request.
    public var idleTime: Duration = .seconds(30)
    /// How long a server waits for one whole request from its first byte on, and for its response to be taken.
    public var requestTime: Duration = .seconds(30)
    /// The most connections that a server serves at once; one more is answered with 503.
    public var connections = 512

    /// Creates the standard limits, to be changed one by one.
    public init() {}

    /// Limits that fit documents of some megabytes.
    public static let standard = HTTPLimits()
}
