/// The grammar of URI templates.
///
/// The apostrophe is allowed in literals, as the official suite of JSON Schema has it.
///
/// Source: RFC 6570 section 2.
enum URITemplate {
    static func accepts(_ text: String) -> Bool {
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "{":
                guard let end = rest.firstIndex(of: "}"), isExpression(rest[..<end]) else { return false }
                rest = rest[rest.index(after: end)...]
            case "%":
                guard rest.prefix(2).count == 2, rest.prefix(2).allSatisfy(\.properties.isASCIIHexDigit)
                else { return false }
                rest = rest.dropFirst(2)
            default:
                guard isLiteral(scalar) else { return false }
            }
        }
        return true
    }

    private static func isLiteral(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else {
            return CharacterRanges.international.contains(scalar) || CharacterRanges.privateUse.contains(scalar)
        }
        return scalar.value > 0x20 && scalar.value < 0x7F && !"\"%<>\\^`{|}".unicodeScalars.contains(scalar)
    }

    private static func isExpression(_ scalars: Substring.UnicodeScalarView) -> Bool {
        var variables = scalars
        if let first = variables.first, "+#./;?&=,!@|".unicodeScalars.contains(first) { variables.removeFirst() }
        return variables.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { isVariable($0) }
    }

    private static func isVariable(_ scalars: Substring.UnicodeScalarView) -> Bool {
        var reader = ByteReader(Substring(scalars))
        var isAfterCharacter = false
        while true {
            if reader.skipPercentEncoded() || reader.skip("_") || skipAlphanumeric(&reader) {
                isAfterCharacter = true
            } else if isAfterCharacter, reader.skip(".") {
                isAfterCharacter = false
            } else {
                break
            }
        }
        guard isAfterCharacter else { return false }
        if reader.skip("*") { return reader.isAtEnd }
        guard reader.skip(":") else { return reader.isAtEnd }
        guard reader.next != UInt8(ascii: "0") else { return false }
        return (1...4).contains(reader.skipDigits()) && reader.isAtEnd
    }

    private static func skipAlphanumeric(_ reader: inout ByteReader) -> Bool {
        guard let byte = reader.next, byte.isLetter || byte.isDigit else { return false }
        return reader.skip(Unicode.Scalar(byte))
    }
}
