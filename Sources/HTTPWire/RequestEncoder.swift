import HTTPMessages

/// Puts a request into the bytes that go on the wire.
///
/// Source: RFC 9112 section 3
struct RequestEncoder {
    /// A request in bytes, with what the reading of its response depends on.
    struct Encoded {
        let bytes: [UInt8]
        let method: String
        /// Whether a connection that has carried other exchanges will do.
        let mayReuseConnection: Bool
        let asksToClose: Bool
        /// The content codings that the response may have; nil where any would do.
        let acceptedCodings: ContentCodings?

        /// Whether the request may be sent again where it is unknown what became of it.
        ///
        /// Source: RFC 9110 section 9.2.2
        var isIdempotent: Bool { ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"].contains(method) }
    }

    let origin: HTTPOrigin

    /// Encodes a request.
    ///
    /// - Throws: `notExpressible` where a part would change the message's structure; `verbatim` sends such bytes.
    func encode(_ request: HTTPRequest) throws(HTTPFailure) -> Encoded {
        if let verbatim = request.verbatim {
            let method = verbatim.prefix { HTTPSyntax.isTokenByte($0) }
            return Encoded(
                bytes: verbatim,
                method: HTTPSyntax.text(method),
                mayReuseConnection: false,
                asksToClose: true,
                acceptedCodings: nil
            )
        }
        try check(request)
        let target = request.target == "*" ? "*" : origin.basePath + request.target
        var head = "\(request.method) \(target) HTTP/1.1\r\n"
        if !request.fields.contains("Host") { head += "Host: \(origin.authority)\r\n" }
        if !request.fields.contains("User-Agent") { head += "User-Agent: touchstone\r\n" }
        // Without the field any content coding would do (RFC 9110 section 12.5.3), and none is decoded here.
        if !request.fields.contains("Accept-Encoding") { head += "Accept-Encoding: identity\r\n" }
        for field in request.fields { head += "\(field.name): \(field.value)\r\n" }
        if let body = request.body, !request.fields.contains("Content-Length"),
            !request.fields.contains("Transfer-Encoding")
        {
            head += "Content-Length: \(body.count)\r\n"
        }
        head += "\r\n"
        let asksToClose = request.fields.members(of: "Connection").contains { $0.lowercased() == "close" }
        return Encoded(
            bytes: Array(head.utf8) + (request.body ?? []),
            method: request.method,
            mayReuseConnection: request.connection == .any,
            asksToClose: asksToClose,
            acceptedCodings: ContentCodings(request.fields) ?? .identity
        )
    }

    private func check(_ request: HTTPRequest) throws(HTTPFailure) {
        guard HTTPSyntax.isToken(request.method.utf8) else {
            throw HTTPFailure(kind: .notExpressible, reason: "the method `\(request.method)` is not a token")
        }
        let target = request.target.utf8
        guard target.first == UInt8(ascii: "/") || request.target == "*",
            target.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") })
        else {
            throw HTTPFailure(kind: .notExpressible, reason: "the target `\(request.target)` is not in origin form")
        }
        for field in request.fields {
            guard HTTPSyntax.isToken(field.name.utf8) else {
                throw HTTPFailure(kind: .notExpressible, reason: "the field name `\(field.name)` is not a token")
            }
            guard field.value.utf8.allSatisfy(HTTPSyntax.isFieldValueByte) else {
                throw HTTPFailure(
                    kind: .notExpressible,
                    reason: "the value of the field `\(field.name)` has a control character"
                )
            }
        }
    }
}
