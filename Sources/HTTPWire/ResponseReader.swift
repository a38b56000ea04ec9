import HTTPMessages

/// Reads the response to one request from a connection.
struct ResponseReader {
    /// A response that came to its end, and whether the connection can carry another exchange.
    struct Result {
        let response: HTTPResponse
        let findings: [HTTPFinding]
        let isReusable: Bool

        /// The same response on a connection that carries no other exchange.
        var closing: Result { Result(response: response, findings: findings, isReusable: false) }

        /// The same response with what was found before it.
        func preceded(by earlier: [HTTPFinding]) -> Result {
            Result(response: response, findings: earlier + findings, isReusable: isReusable)
        }
    }

    let reader: ByteReader
    let method: String
    /// The content codings that the request accepts; nil for every one.
    var acceptedCodings: ContentCodings?

    /// Reads interim responses, the final head, its content, and looks whether more follows.
    func read() throws(WireFault) -> Result {
        var findings: [HTTPFinding] = []
        var head = try readHead(findings: &findings)
        var interimCount = 0
        while head.isInterim {
            interimCount += 1
            guard interimCount <= reader.limits.interimResponses else {
                throw .tooLarge(.fields, "more than \(reader.limits.interimResponses) interim responses came")
            }
            _ = try head.framing(answering: method, findings: &findings)
            head = try readHead(findings: &findings)
        }
        let framing = try head.framing(answering: method, findings: &findings)
        let body = try readContent(framing, findings: &findings)
        noteContent(of: head, body: body, findings: &findings)
        let isReusable = framing != .untilClose && head.keepsConnection && head.status != 101
        let isClean = lookBehind(framing, findings: &findings)
        let response = HTTPResponse(status: head.status, reason: head.reason, fields: head.fields, body: body)
        return Result(response: response, findings: findings, isReusable: isReusable && isClean && findings.isEmpty)
    }

    private func readHead(findings: inout [HTTPFinding]) throws(WireFault) -> ResponseHead {
        try passEmptyLines(findings: &findings)
        try refuseOtherProtocols()
        let limit = reader.limits.startLineBytes
        guard let line = try reader.line(atMost: limit, of: .startLine, named: "status line") else {
            throw .ended("before the status line")
        }
        if line.isEndedByBareLineFeed {
            findings.note("bare-line-feed", "RFC 9112 section 2.2", "a line ends with LF without CR")
        }
        var head = try reader.withBytes(of: line) { bytes throws(WireFault) in
            try ResponseHead(statusLine: bytes, findings: &findings)
        }
        head.fields = try reader.fieldSection(named: "field section", findings: &findings)
        return head
    }

    private static let protocolName = Array("HTTP/".utf8)

    /// Passes over up to two empty lines, which a server may only read and not write before a message.
    ///
    /// Source: RFC 9112 section 2.2
    private func passEmptyLines(findings: inout [HTTPFinding]) throws(WireFault) {
        for _ in 0..<2 {
            if reader.bufferedCount == 0, !(try reader.fill()) { return }
            guard let first = reader.buffered.first, first == 0x0D || first == 0x0A else { return }
            let limit = reader.limits.startLineBytes
            guard let line = try reader.line(atMost: limit, of: .startLine, named: "status line"), line.isEmpty else {
                throw .malformed(clause: "RFC 9112 section 4", "the answer begins with CR, not with a status line")
            }
            findings.note(
                "empty-line-before-status-line",
                "RFC 9112 section 2.1",
                "an empty line stands before the status line"
            )
        }
    }

    /// Fails as soon as the first bytes cannot be a status line, so that a silent peer of another protocol costs no wait.
    private func refuseOtherProtocols() throws(WireFault) {
        let expected = Self.protocolName
        while true {
            let start = reader.buffered.prefix(expected.count)
            guard expected.starts(with: start) else {
                let isTLS = (0x14...0x17).contains(start.first ?? 0) && start.dropFirst().first ?? 0x03 == 0x03
                throw .malformed(
                    clause: "RFC 9112 section 4",
                    isTLS
                        ? "the answer begins like TLS, not with a status line"
                        : "the answer begins with `\(FieldLines.excerpt(reader.buffered))`, not with a status line"
                )
            }
            if start.count == expected.count { return }
            guard try reader.fill() else {
                throw .ended(start.isEmpty ? "before the status line" : "inside the status line")
            }
        }
    }

    private func readContent(_ framing: ContentFraming, findings: inout [HTTPFinding]) throws(WireFault) -> [UInt8] {
        switch framing {
        case .none: []
        case .length(let count): try reader.content(ofLength: count)
        case .chunked: try reader.chunkedContent(findings: &findings)
        case .untilClose: try reader.contentToEnd()
        }
    }

    private func noteContent(of head: ResponseHead, body: [UInt8], findings: inout [HTTPFinding]) {
        if head.status == 205, !body.isEmpty {
            findings.note(
                "content-in-reset-content",
                "RFC 9110 section 15.3.6",
                "the response with status 205 has \(body.count) bytes of content"
            )
        }
        if let refused = acceptedCodings?.refused(of: head.fields), !refused.isEmpty {
            findings.note(
                "content-coding-not-asked-for",
                "RFC 9110 section 12.5.3",
                "the content is coded with \(refused.joined(separator: ", ")), which the request does not accept"
            )
        }
        if head.status == 101 {
            findings.note(
                "unrequested-upgrade",
                "RFC 9110 section 7.8",
                "the server switches protocols, which the request did not offer"
            )
        }
    }

    /// Looks without waiting whether bytes follow the response; answers whether the connection is open and quiet.
    private func lookBehind(_ framing: ContentFraming, findings: inout [HTTPFinding]) -> Bool {
        guard framing != .untilClose else { return false }
        let glance = reader.glance()
        let count = reader.bufferedCount
        if count > 0 {
            if framing == .none {
                findings.note(
                    "content-where-none-is-allowed",
                    "RFC 9112 section 6.3",
                    "\(count) bytes follow a response that cannot have content"
                )
            } else {
                findings.note(
                    "extra-bytes-after-response",
                    "RFC 9112 section 6.3",
                    "\(count) bytes follow the end of the response"
                )
            }
        }
        return count == 0 && glance == .nothing
    }
}
