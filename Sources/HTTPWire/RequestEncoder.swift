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
        return Encoded(
            bytes: bytes(of: request),
            method: request.method,
            mayReuseConnection: request.connection == .any,
            asksToClose: ConnectionOptions.contain("close", in: request.fields),
            acceptedCodings: ContentCodings(request.fields) ?? .identity
        )
    }

    private func bytes(of request: HTTPRequest) -> [UInt8] {
        let fields = request.fields
        var writer = MessageWriter(bodyCount: request.body?.count ?? 0)
        writer.write(request.method)
        writer.write(request.target == "*" ? " " : " \(origin.basePath)")
        writer.write(request.target)
        writer.write(" HTTP/1.1\r\n")
        if !fields.contains("Host") { writer.writeField("Host", origin.authority) }
        if !fields.contains("User-Agent") { writer.writeField("User-Agent", "touchstone") }
        // Without the field any content coding would do (RFC 9110 section 12.5.3), and none is decoded here.
        if !fields.contains("Accept-Encoding") { writer.writeField("Accept-Encoding", "identity") }
        for field in fields { writer.writeField(field.name, field.value) }
        if let body = request.body, !fields.contains("Content-Length"), !fields.contains("Transfer-Encoding") {
            writer.writeField("Content-Length", String(body.count))
        }
        return writer.finished(with: request.body ?? [])
    }

    private func check(_ request: HTTPRequest) throws(HTTPFailure) {
        guard HTTPSyntax.isToken(request.method) else {
            throw HTTPFailure(kind: .notExpressible, reason: "the method `\(request.method)` is not a token")
        }
        let target = request.target.utf8
        guard target.first == UInt8(ascii: "/") || request.target == "*",
            target.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") })
        else {
            throw HTTPFailure(kind: .notExpressible, reason: "the target `\(request.target)` is not in origin form")
        }
        for field in request.fields {
            guard HTTPSyntax.isToken(field.name) else {
                throw HTTPFailure(kind: .notExpressible, reason: "the field name `\(field.name)` is not a token")
            }
            guard HTTPSyntax.isFieldValue(field.value) else {
                throw HTTPFailure(
                    kind: .notExpressible,
                    reason: "the value of the field `\(field.name)` has a control character"
                )
            }
        }
    }
}
