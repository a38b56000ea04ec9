/// Where requests go: scheme, host, port, and the path that every target stands below.
///
/// Source: RFC 9110 section 4.2
public struct HTTPOrigin: Sendable, Hashable, CustomStringConvertible {
    /// The scheme, `http` or `https`.
    public let scheme: String
    /// The host in lower case: a name, an IPv4 address, or an IPv6 address without brackets.
    public let host: String
    /// The port, 1 to 65535.
    public let port: Int
    /// The path before every target: empty, or with a leading and without a trailing slash.
    public let basePath: String

    /// Reads an `http` or `https` URL such as `http://127.0.0.1:8080/base`.
    ///
    /// User information, a query and a fragment are refused, and so is what RFC 3986 does not allow in a host or a path.
    ///
    /// Source: RFC 3986 section 3.2
    public init?(_ url: String) {
        guard let colon = url.firstRange(of: "://") else { return nil }
        let scheme = url[..<colon.lowerBound].lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        let rest = url[colon.upperBound...].utf8
        let authority = rest.prefix { $0 != UInt8(ascii: "/") }
        let path = rest.dropFirst(authority.count)
        guard let (host, portText) = HTTPOrigin.split(authority), PercentEncoding.isPath(path) else { return nil }
        var port = scheme == "http" ? 80 : 443
        guard HTTPOrigin.isPort(portText) else { return nil }
        if let number = Int(Substring(portText)) { port = number }
        self.scheme = scheme
        self.host = host
        self.port = port
        var base = Array(path)
        while base.last == UInt8(ascii: "/") { base.removeLast() }
        basePath = String(decoding: base, as: UTF8.self)
    }

    /// The host and port as they stand in a Host field: IPv6 in brackets, the scheme's default port left out.
    ///
    /// Source: RFC 9110 section 7.2
    public var authority: String {
        let isDefault = port == (scheme == "http" ? 80 : 443)
        return isDefault ? bracketedHost : hostAndPort
    }

    /// The host and port with the port always written, for messages.
    public var hostAndPort: String { "\(bracketedHost):\(port)" }

    /// The origin as a URL without a trailing slash.
    public var description: String { "\(scheme)://\(authority)\(basePath)" }

    /// Whether the host is this machine by its very name: `127.0.0.0/8`, `::1` or `localhost`.
    ///
    /// No name is looked up. Source: RFC 6761 section 6.3, RFC 6890 section 2.2.2
    public var isLoopback: Bool {
        if host == "localhost" { return true }
        if let octets = InternetAddress.version4(host) { return octets[0] == 127 }
        return InternetAddress.version6(host) == [0, 0, 0, 0, 0, 0, 0, 1]
    }

    private var bracketedHost: String { host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host }

    /// Answers whether a text is a host with an optional port, as it may stand in a Host field.
    ///
    /// Source: RFC 9110 section 7.2
    package static func isAuthority(_ text: String) -> Bool {
        guard let (_, port) = split(text[...].utf8) else { return false }
        return isPort(port)
    }

    /// Whether the digits of a port are one, or are left out.
    private static func isPort(_ digits: Substring.UTF8View) -> Bool {
        guard !digits.isEmpty else { return true }
        guard digits.allSatisfy(HTTPSyntax.isDigit) else { return false }
        return Int(Substring(digits)).map { (1...65535).contains($0) } ?? false
    }

    /// Splits an authority into a valid host and the digits of its port.
    private static func split(_ authority: Substring.UTF8View) -> (host: String, port: Substring.UTF8View)? {
        if authority.first == UInt8(ascii: "[") {
            guard let end = authority.firstIndex(of: UInt8(ascii: "]")) else { return nil }
            let host = String(decoding: authority[..<end].dropFirst(), as: UTF8.self).lowercased()
            let rest = authority[end...].dropFirst()
            guard InternetAddress.version6(host) != nil, rest.isEmpty || rest.first == UInt8(ascii: ":") else {
                return nil
            }
            return (host, rest.dropFirst())
        }
        let host = authority.prefix { $0 != UInt8(ascii: ":") }
        guard !host.isEmpty, host.allSatisfy(isNameByte) else { return nil }
        return (String(decoding: host, as: UTF8.self).lowercased(), authority.dropFirst(host.count).dropFirst())
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        PercentEncoding.Allowed.unreserved.contains(byte)
    }
}
