import HTTPMessages

extension ByteReader {
    /// Reads content of a known length.
    ///
    /// Source: RFC 9112 section 6.2
    func content(ofLength length: Int) throws(WireFault) -> [UInt8] {
        guard length <= limits.bodyBytes else {
            throw .tooLarge(.body, "the content of \(length) bytes is longer than \(limits.bodyBytes) bytes")
        }
        var body: [UInt8] = []
        body.reserveCapacity(min(length, 1024 * 1024))
        while body.count < length {
            guard try take(atMost: length - body.count, onto: &body) > 0 else {
                throw .ended("after \(body.count) of \(length) bytes of content")
            }
        }
        return body
    }

    /// Reads content up to the end of the stream.
    ///
    /// Source: RFC 9112 section 6.3
    func contentToEnd() throws(WireFault) -> [UInt8] {
        var body: [UInt8] = []
        while try take(atMost: limits.bodyBytes + 1 - body.count, onto: &body) > 0 {
            guard body.count <= limits.bodyBytes else {
                throw .tooLarge(.body, "the content is longer than \(limits.bodyBytes) bytes")
            }
        }
        return body
    }

    /// Reads chunked content with its trailers, which are checked and dropped.
    ///
    /// Source: RFC 9112 section 7.1
    func chunkedContent(findings: inout [HTTPFinding]) throws(WireFault) -> [UInt8] {
        var body: [UInt8] = []
        while true {
            let size = try chunkSize(findings: &findings)
            if size == 0 { break }
            guard size <= limits.bodyBytes - body.count else {
                throw .tooLarge(.body, "the chunked content is longer than \(limits.bodyBytes) bytes")
            }
            let goal = body.count + size
            while body.count < goal {
                guard try take(atMost: goal - body.count, onto: &body) > 0 else {
                    throw .ended("after \(size - (goal - body.count)) of \(size) bytes of a chunk")
                }
            }
            try chunkEnd(of: size)
        }
        let trailers = try fieldSection(named: "trailer section", findings: &findings)
        for name in ["Content-Length", "Transfer-Encoding", "Host", "Content-Type", "Content-Encoding"]
        where trailers.contains(name) {
            findings.note(
                "forbidden-trailer",
                "RFC 9110 section 6.5.1",
                "the field \(name) stands in the trailer section"
            )
        }
        return body
    }

    /// Reads the CRLF behind the bytes of a chunk; nothing else is taken for it, since readers would differ.
    private func chunkEnd(of size: Int) throws(WireFault) {
        var end: [UInt8] = []
        while end.count < 2 {
            guard try take(atMost: 2 - end.count, onto: &end) > 0 else { throw .ended("before the end of a chunk") }
            guard [0x0D, 0x0A].starts(with: end) else {
                throw .malformed(clause: "RFC 9112 section 7.1", "a chunk of \(size) bytes is not followed by CRLF")
            }
        }
    }

    private func chunkSize(findings: inout [HTTPFinding]) throws(WireFault) -> Int {
        let read = try line(atMost: limits.startLineBytes, of: .body, named: "chunk size line")
        guard let line = read else { throw .ended("before a chunk size") }
        noteLineEnd(line, findings: &findings)
        return try withBytes(of: line) { bytes throws(WireFault) in
            try Self.chunkSize(bytes, findings: &findings)
        }
    }

    /// Reads the hexadecimal number of a chunk line; one too large for the machine is the largest there is.
    ///
    /// Source: RFC 9112 sections 7.1 and 7.1.1
    private static func chunkSize(
        _ line: UnsafeBufferPointer<UInt8>,
        findings: inout [HTTPFinding]
    ) throws(WireFault) -> Int {
        let end = line.firstIndex(of: UInt8(ascii: ";")) ?? line.count
        let text = UnsafeBufferPointer(rebasing: line[..<end])
        let digits = HTTPSyntax.trimmed(text)
        if digits.count != text.count {
            findings.note(
                "white-space-around-chunk-size",
                "RFC 9112 section 7.1.1",
                "white space stands around a chunk size"
            )
        }
        if !HTTPSyntax.isFieldValue(UnsafeBufferPointer(rebasing: line[end...])) {
            findings.note(
                "control-character-in-chunk-extension",
                "RFC 9112 section 7.1.1",
                "a chunk extension has a control character"
            )
        }
        var size = 0
        for digit in digits {
            guard let value = HTTPSyntax.hexadecimalValue(digit) else { throw noChunkSize(text) }
            size = size > Int.max >> 4 ? Int.max : size << 4 | Int(value)
        }
        guard !digits.isEmpty else { throw noChunkSize(text) }
        return size
    }

    private static func noChunkSize(_ text: UnsafeBufferPointer<UInt8>) -> WireFault {
        let shown = FieldLines.excerpt(text)
        return .malformed(clause: "RFC 9112 section 7.1", "the chunk size `\(shown)` is not a hexadecimal number")
    }

    private func noteLineEnd(_ line: Line, findings: inout [HTTPFinding]) {
        guard line.isEndedByBareLineFeed else { return }
        findings.note("bare-line-feed", "RFC 9112 section 2.2", "a line ends with LF without CR")
    }
}
