import HTTPMessages

/// Turns the lines of a field section into fields.
///
/// Source: RFC 9112 section 5
enum FieldLines {
    /// Parses the lines, the empty one left out; what is not well formed is repaired where the standard says how.
    static func parse(_ lines: [[UInt8]], findings: inout [HTTPFinding]) -> HTTPFields {
        var fields: [HTTPField] = []
        for line in unfolded(lines, findings: &findings) {
            if let field = field(line, findings: &findings) { fields.append(field) }
        }
        return HTTPFields(fields)
    }

    /// Joins folded lines with a space, and drops lines that begin with white space before the first field.
    ///
    /// Source: RFC 9112 sections 2.2 and 5.2
    private static func unfolded(_ lines: [[UInt8]], findings: inout [HTTPFinding]) -> [[UInt8]] {
        var result: [[UInt8]] = []
        for line in lines {
            guard line.first == 0x20 || line.first == 0x09 else {
                result.append(line)
                continue
            }
            if result.isEmpty {
                findings.note(
                    "white-space-before-fields",
                    "RFC 9112 section 2.2",
                    "white space stands between the start line and the first field"
                )
            } else {
                findings.note(
                    "folded-field-line",
                    "RFC 9112 section 5.2",
                    "a field value is folded over several lines"
                )
                result[result.count - 1] += [0x20] + HTTPSyntax.trimmed(line)
            }
        }
        return result
    }

    private static func field(_ line: [UInt8], findings: inout [HTTPFinding]) -> HTTPField? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
            findings.note(
                "field-line-without-colon",
                "RFC 9112 section 5",
                "the field line `\(excerpt(line))` has no colon"
            )
            return nil
        }
        var name = line[..<colon]
        if name.last == 0x20 || name.last == 0x09 {
            findings.note(
                "white-space-before-colon",
                "RFC 9112 section 5.1",
                "white space stands between the field name `\(excerpt(name))` and the colon"
            )
            name = HTTPSyntax.trimmed(name)
        }
        guard HTTPSyntax.isToken(name) else {
            findings.note(
                "field-name-not-a-token",
                "RFC 9110 section 5.1",
                "the field name `\(excerpt(name))` is not a token"
            )
            return nil
        }
        var value = Array(HTTPSyntax.trimmed(line[(colon + 1)...]))
        for index in value.indices where !HTTPSyntax.isFieldValueByte(value[index]) {
            findings.note(
                "control-character-in-field",
                "RFC 9110 section 5.5",
                "the value of the field `\(excerpt(name))` has the control character \(value[index])"
            )
            value[index] = 0x20
        }
        return HTTPField(name: HTTPSyntax.text(name), value: HTTPSyntax.text(value))
    }

    /// Returns the first bytes as ASCII, others as question marks, for a message.
    static func excerpt(_ bytes: some Collection<UInt8>) -> String {
        let shown = bytes.prefix(80).map { $0 >= 0x20 && $0 < 0x7F ? $0 : UInt8(ascii: "?") }
        return String(decoding: shown, as: UTF8.self) + (bytes.count > 80 ? "…" : "")
    }
}
