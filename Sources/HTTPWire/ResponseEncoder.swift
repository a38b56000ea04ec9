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
        persistence: Persistence,
        date: String
    ) -> [UInt8] {
        let response = fault(in: response).map { refusal(status: 500, reason: $0) } ?? response
        let hasContent = response.status != 204 && response.status != 304
        // Content-Length of a HEAD or 304 without content speaks of the content that GET would bring.
        let keepsLength = (method == "HEAD" && response.body.isEmpty) || response.status == 304
        var writer = MessageWriter(bodyCount: response.body.count)
        writer.write("HTTP/1.1 ")
        writer.write(String(response.status))
        writer.write(" ")
        writer.write(response.reason.isEmpty ? HTTPStatus.phrase(of: response.status) : response.reason)
        writer.write("\r\n")
        if !response.fields.contains("Date") { writer.writeField("Date", date) }
        for field in response.fields where !isOwn(field.name, keepsLength: keepsLength) {
            writer.writeField(field.name, field.value)
        }
        if hasContent, !keepsLength || !response.fields.contains("Content-Length") {
            writer.writeField("Content-Length", String(response.body.count))
        }
        switch (persistence, minorVersion) {
        case (.close, _): writer.writeField("Connection", "close")
        case (.keep, 0): writer.writeField("Connection", "keep-alive")
        case (.keep, _): break
        }
        return writer.finished(with: hasContent && method != "HEAD" ? response.body : [])
    }

    /// Whether a field is the server's own to write.
    private static func isOwn(_ name: String, keepsLength: Bool) -> Bool {
        HTTPSyntax.equalIgnoringCase(name, "Transfer-Encoding") || HTTPSyntax.equalIgnoringCase(name, "Connection")
            || (!keepsLength && HTTPSyntax.equalIgnoringCase(name, "Content-Length"))
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
        guard HTTPSyntax.isFieldValue(response.reason) else {
            return "the responder's reason phrase has a control character"
        }
        for field in response.fields
        where !HTTPSyntax.isToken(field.name) || !HTTPSyntax.isFieldValue(field.value) {
            return "the responder's field \(FieldLines.excerpt(field.name.utf8)) is not well formed"
        }
        return nil
    }
}
