import HTTPMessages
import Threads

/// Reads the requests of one connection, one after the other.
struct RequestReader {
    /// A request that came to its end.
    struct Incoming {
        let request: HTTPRequest
        let minorVersion: Int
        let keepsConnection: Bool
    }

    let reader: ByteReader

    /// Reads the next request; `nil` where the client is done or says nothing in time.
    ///
    /// - Throws: What the client is to be told before the connection is closed.
    func next() throws(RequestRefusal) -> Incoming? {
        reader.beginMessage()
        reader.deadline = Deadline(after: reader.limits.idleTime)
        do {
            if reader.bufferedCount == 0, !(try reader.fill()) { return nil }
        } catch {
            return nil
        }
        reader.deadline = Deadline(after: reader.limits.requestTime)
        guard var head = try readHead() else { return nil }
        var findings: [HTTPFinding] = []
        let fields = try refusing { () throws(WireFault) in
            try reader.fieldSection(named: "field section", findings: &findings)
        }
        try refuse(findings)
        try head.adopt(fields)
        let framing = try head.framing()
        try answerExpectation(of: head, framing: framing)
        let body = try content(framing)
        let request = HTTPRequest(method: head.method, target: head.target, fields: head.fields, body: body)
        return Incoming(request: request, minorVersion: head.minorVersion, keepsConnection: head.keepsConnection)
    }

    /// Reads the request line, before which up to two empty lines are passed over.
    ///
    /// Source: RFC 9112 section 2.2
    private func readHead() throws(RequestRefusal) -> RequestHead? {
        for _ in 0...2 {
            let read = try refusing { () throws(WireFault) in
                try reader.line(atMost: reader.limits.startLineBytes, of: .startLine, named: "request line")
            }
            guard let line = read else { return nil }
            if line.isEndedByBareLineFeed {
                throw RequestRefusal(status: 400, reason: "a line ends with LF without CR")
            }
            if line.isEmpty { continue }
            return try reader.withBytes(of: line) { bytes throws(RequestRefusal) in
                try RequestHead(requestLine: bytes)
            }
        }
        throw RequestRefusal(status: 400, reason: "there is no request line")
    }

    /// Asks for the content where the client waits to be asked.
    ///
    /// Source: RFC 9110 section 10.1.1
    private func answerExpectation(of head: RequestHead, framing: ContentFraming) throws(RequestRefusal) {
        if case .length(let count) = framing, count > reader.limits.bodyBytes {
            throw RequestRefusal(
                status: 413,
                reason: "the content of \(count) bytes is longer than \(reader.limits.bodyBytes) bytes"
            )
        }
        guard head.minorVersion >= 1, let expectation = head.fields["Expect"] else { return }
        guard HTTPSyntax.equalIgnoringCase(expectation, "100-continue") else {
            throw RequestRefusal(status: 417, reason: "no expectation but 100-continue is known")
        }
        guard framing != .none, framing != .length(0), reader.bufferedCount == 0 else { return }
        try refusing { () throws(WireFault) in
            try reader.channel.write(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8), until: reader.deadline)
        }
    }

    private func content(_ framing: ContentFraming) throws(RequestRefusal) -> [UInt8]? {
        var findings: [HTTPFinding] = []
        let body = try refusing { () throws(WireFault) -> [UInt8]? in
            switch framing {
            case .none, .untilClose: nil
            case .length(let count): try reader.content(ofLength: count)
            case .chunked: try reader.chunkedContent(findings: &findings)
            }
        }
        try refuse(findings)
        return body
    }

    private func refuse(_ findings: [HTTPFinding]) throws(RequestRefusal) {
        if let finding = findings.first { throw RequestRefusal(status: 400, reason: finding.description) }
    }

    /// Turns what went wrong on the wire into the answer to it.
    private func refusing<Value>(_ body: () throws(WireFault) -> Value) throws(RequestRefusal) -> Value {
        do {
            return try body()
        } catch {
            throw refusal(of: error)
        }
    }

    private func refusal(of fault: WireFault) -> RequestRefusal {
        switch fault {
        case .ended(let place): RequestRefusal(status: 400, reason: "the request ended \(place)")
        case .broken(let reason): RequestRefusal(status: 400, reason: "the connection broke: \(reason)")
        case .timedOut: RequestRefusal(status: 408, reason: "the request did not come to its end in time")
        case .tooLarge(.startLine, let reason):
            // A method that never ends is unknown; else the target is what is too long. Source: RFC 9112 section 3
            RequestRefusal(status: startsLikeMethod ? 414 : 501, reason: reason)
        case .tooLarge(.fields, let reason): RequestRefusal(status: 431, reason: reason)
        case .tooLarge(.body, let reason): RequestRefusal(status: 413, reason: reason)
        case .malformed(let clause, let reason): RequestRefusal(status: 400, reason: "\(reason) (\(clause))")
        }
    }

    /// Whether a space ends a method within the limit of the request line.
    private var startsLikeMethod: Bool {
        reader.transcript.prefix(reader.limits.startLineBytes).contains(0x20)
    }
}
