import HTTPMessages

/// The request line and the fields of a request, as a server sees them.
///
/// Source: RFC 9112 section 3
struct RequestHead {
    let method: String
    let minorVersion: Int
    /// The target in origin form, or `*`.
    private(set) var target: String
    private(set) var fields: HTTPFields = []

    /// Parses a request line; the fields are to be adopted then.
    init(requestLine line: UnsafeBufferPointer<UInt8>) throws(RequestRefusal) {
        let spaces = line.indices.filter { line[$0] == 0x20 }
        guard spaces.count == 2, spaces[1] > spaces[0] + 1 else {
            throw RequestRefusal(status: 400, reason: "the request line is not method, target and version")
        }
        let name = UnsafeBufferPointer(rebasing: line[..<spaces[0]])
        let place = UnsafeBufferPointer(rebasing: line[(spaces[0] + 1)..<spaces[1]])
        let version = UnsafeBufferPointer(rebasing: line[(spaces[1] + 1)...])
        guard HTTPSyntax.isToken(name) else {
            throw RequestRefusal(status: 400, reason: "the method is not a token")
        }
        guard version.count == 8, version.starts(with: "HTTP/".utf8), HTTPSyntax.isDigit(version[5]),
            version[6] == UInt8(ascii: "."), HTTPSyntax.isDigit(version[7])
        else { throw RequestRefusal(status: 400, reason: "the request line does not end with an HTTP version") }
        guard version[5] == UInt8(ascii: "1") else {
            throw RequestRefusal(status: 505, reason: "this server speaks HTTP/1.1")
        }
        guard place.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }) else {
            throw RequestRefusal(status: 400, reason: "the target has a byte that no target may have")
        }
        method = HTTPSyntax.text(name)
        target = HTTPSyntax.text(place)
        minorVersion = Int(version[7] - UInt8(ascii: "0"))
    }

    /// Takes the fields over, checks Host, and brings the target into origin form.
    ///
    /// Source: RFC 9112 sections 3.2 and 3.2.2
    mutating func adopt(_ fields: HTTPFields) throws(RequestRefusal) {
        self.fields = fields
        let hosts = fields.values(of: "Host")
        guard hosts.count == 1 || (hosts.isEmpty && minorVersion == 0) else {
            throw RequestRefusal(status: 400, reason: "a request needs one Host field, and there are \(hosts.count)")
        }
        if let host = hosts.first, !host.isEmpty, !HTTPOrigin.isAuthority(host) {
            throw RequestRefusal(status: 400, reason: "the Host field is not a host with an optional port")
        }
        if method == "CONNECT" { throw RequestRefusal(status: 501, reason: "CONNECT is not implemented") }
        if target == "*" {
            guard method == "OPTIONS" else {
                throw RequestRefusal(status: 400, reason: "the target * is for OPTIONS only")
            }
        } else if target.utf8.first != UInt8(ascii: "/") {
            try adoptAbsoluteTarget()
        }
    }

    /// Whether the client may send another request on the connection.
    ///
    /// Source: RFC 9112 section 9.3
    var keepsConnection: Bool {
        ConnectionOptions.keepsConnection(fields, minorVersion: minorVersion)
    }

    /// Answers how the content ends; what two readers could read differently is refused.
    ///
    /// Source: RFC 9112 sections 6.1, 6.3 and 11.2
    func framing() throws(RequestRefusal) -> ContentFraming {
        let length = ContentFraming.DeclaredLength(fields)
        guard fields.contains("Transfer-Encoding") else {
            switch length {
            case .absent: return .none
            case .once(let count): return .length(count)
            case .repeated: throw RequestRefusal(status: 400, reason: "Content-Length is given more than once")
            case .invalid: throw RequestRefusal(status: 400, reason: "Content-Length is not one valid number")
            }
        }
        guard length == .absent else {
            throw RequestRefusal(status: 400, reason: "the request has both Transfer-Encoding and Content-Length")
        }
        guard minorVersion >= 1 else {
            throw RequestRefusal(status: 400, reason: "a request of HTTP/1.0 has Transfer-Encoding")
        }
        let codings = ContentFraming.codings(fields)
        guard codings.last == "chunked", codings.dropLast().allSatisfy({ $0 != "chunked" }) else {
            throw RequestRefusal(status: 400, reason: "chunked is not the last transfer coding, applied once")
        }
        guard codings.count == 1 else {
            throw RequestRefusal(status: 501, reason: "no transfer coding but chunked is implemented")
        }
        return .chunked
    }

    /// Reads a target in absolute form, whose authority takes the place of the Host field.
    private mutating func adoptAbsoluteTarget() throws(RequestRefusal) {
        let refusal = RequestRefusal(status: 400, reason: "the target is not in origin, absolute or asterisk form")
        guard let mark = target.firstRange(of: "://") else { throw refusal }
        let rest = target[mark.upperBound...].utf8
        let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        let host = String(decoding: authority, as: UTF8.self)
        guard ["http", "https"].contains(target[..<mark.lowerBound].lowercased()), HTTPOrigin.isAuthority(host)
        else { throw refusal }
        let path = String(decoding: rest.dropFirst(authority.count), as: UTF8.self)
        target = path.utf8.first == UInt8(ascii: "/") ? path : "/" + path
        fields["Host"] = host
    }
}
