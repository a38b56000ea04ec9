import HTTPMessages

/// Puts a response into the bytes that go on the wire.
///
/// Source: RFC 9112 section 4
enum ResponseEncoder {
    /// Whether the connection is kept after a response.
    enum Persistence: Hashable {
        case keep
        case close
    }

    /// Encodes a response: framing, Date and Connection are the server's own, all else is the responder's.
    ///
    /// A response that cannot be written without changing the message's structure becomes a 500 that says so.
    static func encode(
        _ response: HTTPResponse,
        answering method: String,
        minorVersion: Int,
        persistence: Persistence
    ) -> [UInt8] {
        let response = fault(in: response).map { refusal(status: 500, reason: $0) } ?? response
        let reason = response.reason.isEmpty ? HTTPStatus.phrase(of: response.status) : response.reason
        var head = "HTTP/1.1 \(response.status) \(reason)\r\n"
        if !response.fields.contains("Date") { head += "Date: \(HTTPDate.now())\r\n" }
        let hasContent = response.status != 204 && response.status != 304
        // Content-Length of a HEAD or 304 without content speaks of the content that GET would bring.
        let keepsLength = (method == "HEAD" && response.body.isEmpty) || response.status == 304
        for field in response.fields {
            let name = field.name.lowercased()
            if name == "transfer-encoding" || name == "connection" { continue }
            if name == "content-length", !keepsLength { continue }
            head += "\(field.name): \(field.value)\r\n"
        }
        if hasContent, !keepsLength || !response.fields.contains("Content-Length") {
            head += "Content-Length: \(response.body.count)\r\n"
        }
        switch (persistence, minorVersion) {
        case (.close, _): head += "Connection: close\r\n"
        case (.keep, 0): head += "Connection: keep-alive\r\n"
        case (.keep, _): break
        }
        head += "\r\n"
        return Array(head.utf8) + (hasContent && method != "HEAD" ? response.body : [])
    }

    /// Returns the answer of a server that refuses a request by itself.
    static func refusal(status: Int, reason: String) -> HTTPResponse {
        HTTPResponse(
            status: status,
            fields: [HTTPField(name: "Content-Type", value: "text/plain; charset=utf-8")],
            body: Array("\(reason)\n".utf8)
        )
    }

    private static func fault(in response: HTTPResponse) -> String? {
        guard (200...599).contains(response.status) else {
            return "the responder's status \(response.status) is not within 200 and 599"
        }
        guard response.reason.utf8.allSatisfy(HTTPSyntax.isFieldValueByte) else {
            return "the responder's reason phrase has a control character"
        }
        for field in response.fields
        where !HTTPSyntax.isToken(field.name.utf8) || !field.value.utf8.allSatisfy(HTTPSyntax.isFieldValueByte) {
            return "the responder's field \(FieldLines.excerpt(field.name.utf8)) is not well formed"
        }
        return nil
    }
}
