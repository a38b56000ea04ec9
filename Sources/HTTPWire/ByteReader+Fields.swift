import HTTPMessages

extension ByteReader {
    /// Reads field lines up to and with the empty line that ends them.
    ///
    /// - Parameters:
    ///   - name: The section's name in messages.
    ///   - findings: Takes what about the lines is not well formed.
    /// - Returns: The fields that could be read.
    /// - Throws: `ended`, `broken`, `timedOut`, and `tooLarge` for a section over a limit.
    ///
    /// Source: RFC 9112 section 5
    func fieldSection(named name: String, findings: inout [HTTPFinding]) throws(WireFault) -> HTTPFields {
        var lines = FieldLines()
        var size = 0
        while true {
            let read = try line(atMost: limits.fieldSectionBytes - size, of: .fields, named: name)
            guard let line = read else { throw .ended("inside the \(name)") }
            if line.isEndedByBareLineFeed {
                findings.note("bare-line-feed", "RFC 9112 section 2.2", "a line ends with LF without CR")
            }
            if line.isEmpty { return HTTPFields(lines.fields) }
            size += line.count + 2
            if lines.count >= limits.fieldCount || size > limits.fieldSectionBytes {
                throw .tooLarge(
                    .fields,
                    "the \(name) has more than \(limits.fieldCount) lines or \(limits.fieldSectionBytes) bytes"
                )
            }
            withBytes(of: line) { lines.add($0, findings: &findings) }
        }
    }
}

extension [HTTPFinding] {
    /// Adds a finding, each code once.
    mutating func note(_ code: String, _ clause: String, _ message: @autoclosure () -> String) {
        guard !contains(where: { $0.code == code }) else { return }
        append(HTTPFinding(code: code, clause: clause, message: message()))
    }
}
