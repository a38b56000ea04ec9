/// A response as a value: status, reason phrase, fields and body.
///
/// Source: RFC 9110 section 3.4
public struct HTTPResponse: Sendable, Hashable {
    /// The status code, three digits.
    public var status: Int
    /// The reason phrase; empty where there was none.
    public var reason: String
    /// The fields in their order, without trailers.
    public var fields: HTTPFields
    /// The content, with any chunked coding removed.
    public var body: [UInt8]
    /// For servers under test: when set, exactly these bytes are written and the connection is closed.
    public var verbatim: [UInt8]?

    /// Creates a response that is written well formed.
    public init(status: Int, reason: String = "", fields: HTTPFields = [], body: [UInt8] = []) {
        self.status = status
        self.reason = reason
        self.fields = fields
        self.body = body
        verbatim = nil
    }

    /// Creates a response of which exactly these bytes are written, after which the connection is closed.
    public init(verbatim: [UInt8]) {
        status = 0
        reason = ""
        fields = []
        body = []
        self.verbatim = verbatim
    }
}
