import HTTPMessages

/// The status line and the fields of a response.
///
/// Source: RFC 9112 section 4
struct ResponseHead {
    let minorVersion: Int
    let status: Int
    let reason: String
    var fields: HTTPFields

    /// Parses a status line; the fields are to be read then.
    ///
    /// - Throws: `malformed` where the line is no status line of HTTP/1.
    init(statusLine line: UnsafeBufferPointer<UInt8>, findings: inout [HTTPFinding]) throws(WireFault) {
        let clause = "RFC 9112 section 4"
        func fault(_ what: String, _ clause: String = clause) -> WireFault {
            .malformed(clause: clause, "the status line `\(FieldLines.excerpt(line))` \(what)")
        }
        guard line.count >= 8, line.starts(with: "HTTP/".utf8), line[6] == UInt8(ascii: "."),
            HTTPSyntax.isDigit(line[5]), HTTPSyntax.isDigit(line[7])
        else { throw fault("does not begin with an HTTP version") }
        guard line[5] == UInt8(ascii: "1") else {
            throw fault("has another major version than 1", "RFC 9110 section 6.2")
        }
        guard line.count >= 12, line[8] == 0x20, line.count == 12 || line[12] == 0x20,
            line[9..<12].allSatisfy(HTTPSyntax.isDigit)
        else { throw fault("has no three-digit status code") }
        status = line[9..<12].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        if line.count == 12 {
            findings.note(
                "status-line-without-second-space",
                clause,
                "the status line `\(FieldLines.excerpt(line))` has no space after the status code"
            )
        }
        if !(100...599).contains(status) {
            findings.note(
                "status-out-of-range",
                "RFC 9110 section 15",
                "the status code \(status) is not within 100 and 599"
            )
        }
        let phrase = UnsafeBufferPointer(rebasing: line[min(13, line.count)...])
        if !HTTPSyntax.isFieldValue(phrase) {
            findings.note("control-character-in-reason", clause, "the reason phrase has a control character")
        }
        minorVersion = Int(line[7] - UInt8(ascii: "0"))
        reason = HTTPSyntax.text(phrase)
        fields = []
    }

    /// Whether it is followed by another response to the same request.
    ///
    /// Source: RFC 9110 section 15.2
    var isInterim: Bool { (100...199).contains(status) && status != 101 }

    /// Whether the server keeps the connection for another request.
    ///
    /// Source: RFC 9112 section 9.3
    var keepsConnection: Bool {
        ConnectionOptions.keepsConnection(fields, minorVersion: minorVersion)
    }

    /// Answers how the content ends.
    ///
    /// - Throws: `malformed` where the length fields contradict each other.
    ///
    /// Source: RFC 9112 section 6.3
    func framing(answering method: String, findings: inout [HTTPFinding]) throws(WireFault) -> ContentFraming {
        let length = ContentFraming.DeclaredLength(fields)
        let codings = ContentFraming.codings(fields)
        noteMisplacedLength(length, codings: codings, method: method, findings: &findings)
        if method == "HEAD" || (100...199).contains(status) || status == 204 || status == 304 { return .none }
        if method == "CONNECT", (200...299).contains(status) { return .none }
        if fields.contains("Transfer-Encoding") {
            return codingFraming(codings, length: length, findings: &findings)
        }
        switch length {
        case .absent: return .untilClose
        case .once(let count): return .length(count)
        case .repeated(let count):
            findings.note(
                "repeated-content-length",
                "RFC 9112 section 6.3",
                "Content-Length is given more than once, each time \(count)"
            )
            return .length(count)
        case .invalid(let text):
            let shown = FieldLines.excerpt(text.utf8)
            throw .malformed(clause: "RFC 9112 section 6.3", "Content-Length `\(shown)` is not one valid number")
        }
    }

    private func codingFraming(
        _ codings: [String],
        length: ContentFraming.DeclaredLength,
        findings: inout [HTTPFinding]
    ) -> ContentFraming {
        if length != .absent {
            findings.note(
                "content-length-with-transfer-encoding",
                "RFC 9112 section 6.2",
                "the response has both Transfer-Encoding and Content-Length"
            )
        }
        if minorVersion == 0 {
            findings.note(
                "transfer-encoding-in-http-1.0",
                "RFC 9112 section 6.1",
                "the response of HTTP/1.0 has Transfer-Encoding"
            )
        }
        if codings != ["chunked"] {
            findings.note(
                "unexpected-transfer-coding",
                "RFC 9112 section 7",
                "Transfer-Encoding is `\(codings.joined(separator: ", "))`, and nothing but chunked was offered"
            )
        }
        return codings.last == "chunked" ? .chunked : .untilClose
    }

    private func noteMisplacedLength(
        _ length: ContentFraming.DeclaredLength,
        codings: [String],
        method: String,
        findings: inout [HTTPFinding]
    ) {
        guard status < 200 || status == 204 else { return }
        if !codings.isEmpty {
            findings.note(
                "transfer-encoding-without-content",
                "RFC 9112 section 6.1",
                "a response with status \(status) has Transfer-Encoding"
            )
        }
        if length != .absent {
            findings.note(
                "content-length-without-content",
                "RFC 9110 section 8.6",
                "a response with status \(status) has Content-Length"
            )
        }
    }
}
