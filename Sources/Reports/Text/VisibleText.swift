/// Text that a person can read and every XML parser takes, whatever bytes it came from.
package enum VisibleText {
    /// Bytes as text: UTF-8 where it is well formed, each other byte as `\x{FF}`, each code point that XML 1.0 does not allow as `\u{0000}`.
    ///
    /// Source: XML 1.0 section 2.2 (Char).
    package static func of(_ bytes: some Collection<UInt8>, limit: Int = 4096) -> String {
        var text: [UInt8] = []
        var pending = Array(bytes.prefix(limit))[...]
        if let whole = String(validating: pending, as: UTF8.self) {
            append(whole.unicodeScalars, to: &text)
            pending = []
        }
        while let byte = pending.first {
            if let scalar = firstScalar(of: pending) {
                append(CollectionOfOne(scalar), to: &text)
                pending = pending.dropFirst(UTF8.width(scalar))
            } else {
                text += "\\x{\(hexadecimal(UInt32(byte), digits: 2))}".utf8
                pending = pending.dropFirst()
            }
        }
        if bytes.count > limit { text += "… (\(bytes.count) bytes in all)".utf8 }
        return String(decoding: text, as: UTF8.self)
    }

    /// The same text with every code point that XML 1.0 does not allow shown as `\u{0000}`.
    package static func of(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
        var visible: [UInt8] = []
        append(text.unicodeScalars, to: &visible)
        return String(decoding: visible, as: UTF8.self)
    }

    /// The code point at the beginning of the bytes, if they begin with well-formed UTF-8.
    private static func firstScalar(of bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
        for width in 1...4 where width <= bytes.count {
            if let text = String(validating: bytes.prefix(width), as: UTF8.self) { return text.unicodeScalars.first }
        }
        return nil
    }

    private static func append(_ scalars: some Sequence<Unicode.Scalar>, to text: inout [UInt8]) {
        for scalar in scalars {
            if isCharacter(scalar) {
                text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            } else {
                text += "\\u{\(hexadecimal(scalar.value, digits: 4))}".utf8
            }
        }
    }

    /// Whether XML 1.0 allows the code point; the C1 controls are allowed but shown too, since terminals act on them.
    private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
