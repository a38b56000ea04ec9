import HTTPMessages

/// Turns the lines of a field section into fields, one after the other.
///
/// What is not well formed is repaired where the standard says how.
///
/// Source: RFC 9112 section 5
struct FieldLines {
    /// The fields so far.
    private(set) var fields: [HTTPField] = []
    /// The number of lines so far.
    private(set) var count = 0
    /// Whether a line has come that does not begin with white space.
    private var hasBegun = false
    /// Whether the line before is the last field.
    private var isFieldBefore = false

    init() {
        fields.reserveCapacity(8)
    }

    /// Adds a line, without its end; the empty one that ends the section is left out.
    mutating func add(_ line: UnsafeBufferPointer<UInt8>, findings: inout [HTTPFinding]) {
        defer { count += 1 }
        if line[0] == 0x20 || line[0] == 0x09 { return unfold(line, findings: &findings) }
        hasBegun = true
        isFieldBefore = false
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
            return findings.note(
                "field-line-without-colon",
                "RFC 9112 section 5",
                "the field line `\(Self.excerpt(line))` has no colon"
            )
        }
        var name = UnsafeBufferPointer(rebasing: line[..<colon])
        if name.last == 0x20 || name.last == 0x09 {
            findings.note(
                "white-space-before-colon",
                "RFC 9112 section 5.1",
                "white space stands between the field name `\(Self.excerpt(name))` and the colon"
            )
            name = HTTPSyntax.trimmed(name)
        }
        guard HTTPSyntax.isToken(name) else {
            return findings.note(
                "field-name-not-a-token",
                "RFC 9110 section 5.1",
                "the field name `\(Self.excerpt(name))` is not a token"
            )
        }
        let rest = HTTPSyntax.trimmed(UnsafeBufferPointer(rebasing: line[(colon + 1)...]))
        let value = Self.value(rest, of: name, findings: &findings)
        fields.append(HTTPField(name: HTTPSyntax.text(name), value: value))
        isFieldBefore = true
    }

    /// Joins a folded line to the field before it with a space; before the first field, and behind what is none, it is dropped.
    ///
    /// Source: RFC 9112 sections 2.2 and 5.2
    private mutating func unfold(_ line: UnsafeBufferPointer<UInt8>, findings: inout [HTTPFinding]) {
        guard hasBegun else {
            return findings.note(
                "white-space-before-fields",
                "RFC 9112 section 2.2",
                "white space stands between the start line and the first field"
            )
        }
        findings.note("folded-field-line", "RFC 9112 section 5.2", "a field value is folded over several lines")
        guard isFieldBefore, var field = fields.popLast() else { return }
        let name = Array(field.name.utf8)
        let piece = name.withUnsafeBufferPointer {
            Self.value(HTTPSyntax.trimmed(line), of: $0, findings: &findings)
        }
        if !field.value.isEmpty, !piece.isEmpty { field.value += " " }
        field.value += piece
        fields.append(field)
    }

    private static func value(
        _ bytes: UnsafeBufferPointer<UInt8>,
        of name: UnsafeBufferPointer<UInt8>,
        findings: inout [HTTPFinding]
    ) -> String {
        guard let index = bytes.firstIndex(where: { !HTTPSyntax.isFieldValueByte($0) }) else {
            return HTTPSyntax.text(bytes)
        }
        findings.note(
            "control-character-in-field",
            "RFC 9110 section 5.5",
            "the value of the field `\(excerpt(name))` has the control character \(bytes[index])"
        )
        let repaired = bytes.map { HTTPSyntax.isFieldValueByte($0) ? $0 : 0x20 }
        return repaired.withUnsafeBufferPointer(HTTPSyntax.text)
    }

    /// Returns the first bytes as ASCII, others as question marks, for a message.
    static func excerpt(_ bytes: some Collection<UInt8>) -> String {
        let shown = bytes.prefix(80).map { $0 >= 0x20 && $0 < 0x7F ? $0 : UInt8(ascii: "?") }
        return String(decoding: shown, as: UTF8.self) + (bytes.count > 80 ? "…" : "")
    }
}
