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
        guard let read else { throw .ended("before a chunk size") }
        noteLineEnd(read, findings: &findings)
        let text = read.bytes.prefix { $0 != UInt8(ascii: ";") }
        let digits = HTTPSyntax.trimmed(text)
        if digits.count != text.count {
            findings.note(
                "white-space-around-chunk-size",
                "RFC 9112 section 7.1.1",
                "white space stands around a chunk size"
            )
        }
        guard !digits.isEmpty, digits.allSatisfy({ HTTPSyntax.hexadecimalValue($0) != nil }) else {
            let shown = FieldLines.excerpt(text)
            throw .malformed(clause: "RFC 9112 section 7.1", "the chunk size `\(shown)` is not a hexadecimal number")
        }
        if !read.bytes.dropFirst(text.count).allSatisfy(HTTPSyntax.isFieldValueByte) {
            findings.note(
                "control-character-in-chunk-extension",
                "RFC 9112 section 7.1.1",
                "a chunk extension has a control character"
            )
        }
        var size = 0
        for digit in digits {
            let (product, overflow) = size.multipliedReportingOverflow(by: 16)
            if overflow { return Int.max }
            size = product + Int(HTTPSyntax.hexadecimalValue(digit) ?? 0)
        }
        return size
    }

    private func noteLineEnd(_ line: Line, findings: inout [HTTPFinding]) {
        guard line.isEndedByBareLineFeed else { return }
        findings.note("bare-line-feed", "RFC 9112 section 2.2", "a line ends with LF without CR")
    }
}
