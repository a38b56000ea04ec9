/// A request as a value: method, target, fields and body.
///
/// Source: RFC 9110 section 3.4
public struct HTTPRequest: Sendable, Hashable {
    /// Which connections may carry a request.
    public enum Connection: Sendable, Hashable {
        /// Any, also one that has carried other exchanges.
        case any
        /// Only one that has carried none.
        case new
    }

    /// The method, case-sensitive, such as `POST`.
    public var method: String
    /// The target in origin form, already percent-encoded, such as `/v1/a%20b/c?x=1`.
    public var target: String
    /// The fields in their order.
    public var fields: HTTPFields
    /// The content; `nil` is no body and no Content-Length, an empty list is `Content-Length: 0`.
    public var body: [UInt8]?
    /// When set, exactly these bytes go on the wire instead of the other properties.
    public var verbatim: [UInt8]?
    /// Which connections may carry the request; a transport that manages no connections itself cannot heed it.
    public var connection: Connection = .any

    /// Creates a request.
    public init(
        method: String,
        target: String,
        fields: HTTPFields = [],
        body: [UInt8]? = nil,
        verbatim: [UInt8]? = nil
    ) {
        self.method = method
        self.target = target
        self.fields = fields
        self.body = body
        self.verbatim = verbatim
    }

    /// The target up to its first question mark, still percent-encoded.
    ///
    /// Source: RFC 3986 section 3.3
    public var path: String {
        String(decoding: target.utf8.prefix { $0 != UInt8(ascii: "?") }, as: UTF8.self)
    }

    /// The target after its first question mark, still percent-encoded; `nil` where there is no question mark.
    ///
    /// Source: RFC 3986 section 3.4
    public var query: String? {
        guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return nil }
        return String(decoding: target.utf8[mark...].dropFirst(), as: UTF8.self)
    }
}
