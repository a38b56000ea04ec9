/// Escapes `\uXXXX` of JSON strings that are half of a surrogate pair without the other half.
///
/// The grammar of JSON allows them, and what a receiver makes of them is unpredictable: no answer is at fault for giving one back.
///
/// Source: RFC 8259 sections 7 and 8.2
enum LoneSurrogates {
    /// The JSON text with U+FFFD in the place of each lone surrogate, UTF-8; nil where it has none.
    static func replaced(in text: [UInt8]) -> [UInt8]? {
        var mended = text
        var isMended = false
        var index = 0
        while index < text.count {
            guard text[index] == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            guard let unit = unit(at: index, in: text) else {
                index += 2
                continue
            }
            if unit & 0xFC00 == 0xD800, let next = self.unit(at: index + 6, in: text), next & 0xFC00 == 0xDC00 {
                index += 12
                continue
            }
            if unit & 0xF800 == 0xD800 {
                mended.replaceSubrange(index..<index + 6, with: Array(#"\ufffd"#.utf8))
                isMended = true
            }
            index += 6
        }
        return isMended ? mended : nil
    }

    /// The UTF-16 code unit that an escape names; nil where none of this form stands there.
    private static func unit(at index: Int, in text: [UInt8]) -> UInt16? {
        guard index + 6 <= text.count, text[index] == UInt8(ascii: "\\"), text[index + 1] == UInt8(ascii: "u") else {
            return nil
        }
        return UInt16(String(decoding: text[index + 2..<index + 6], as: UTF8.self), radix: 16)
    }
}
