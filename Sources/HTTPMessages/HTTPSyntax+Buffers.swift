/// The same questions about bytes that lie in a buffer and about texts, without any generic call.
///
/// A decoder asks them for every byte that comes over the wire.
extension HTTPSyntax {
    /// Answers whether the bytes are a token.
    ///
    /// Source: RFC 9110 section 5.6.2
    package static func isToken(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for byte in bytes where !isTokenByte(byte) { return false }
        return !bytes.isEmpty
    }

    /// Answers whether a text is a token.
    package static func isToken(_ text: String) -> Bool {
        for byte in text.utf8 where !isTokenByte(byte) { return false }
        return !text.isEmpty
    }

    /// Answers whether every byte may stand in a field value.
    ///
    /// Source: RFC 9110 section 5.5
    package static func isFieldValue(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for byte in bytes where !isFieldValueByte(byte) { return false }
        return true
    }

    /// Answers whether a text may stand as a field value.
    package static func isFieldValue(_ text: String) -> Bool {
        for byte in text.utf8 where !isFieldValueByte(byte) { return false }
        return true
    }

    /// Returns the bytes without optional white space at both ends.
    ///
    /// Source: RFC 9110 section 5.6.3
    package static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var start = 0
        var end = bytes.count
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        while start < end, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    /// Returns the text of bytes: as UTF-8 where they are UTF-8, else each byte as one scalar.
    package static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        // Nearly every text on the wire is ASCII, which needs no validation.
        for byte in bytes where byte >= 0x80 { return String(validating: bytes, as: UTF8.self) ?? latin1(bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func latin1(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(Unicode.Scalar(byte)) }
        return String(text)
    }
}
