/// A run of bytes of a string that stand for themselves: up to a quote, a backslash, a control character or the end.
///
/// Source: RFC 8259 section 7
struct PlainText {
    /// The offset of the first byte that does not belong to the run.
    let end: Int
    /// Tells whether all bytes of the run are ASCII.
    let isASCII: Bool

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Measures the run from an offset on, eight bytes at a time.
    @inline(__always)
    init(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        let raw = UnsafeRawBufferPointer(bytes)
        var position = start
        var seen: UInt64 = 0
        while position + 8 <= bytes.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let telling = Self.tellingBytes(of: word)
            if telling != 0 {
                // The lowest bit set is exact; a borrow may have set higher ones.
                let plainBits = UInt64(truncatingIfNeeded: telling.trailingZeroBitCount & ~7)
                end = position + Int(truncatingIfNeeded: plainBits >> 3)
                isASCII = (seen | word & ((1 << plainBits) - 1)) & Self.highBits == 0
                return
            }
            seen |= word
            position += 8
        }
        while position < bytes.count, !Self.isTelling(bytes[position]) {
            seen |= UInt64(bytes[position])
            position += 1
        }
        end = position
        isASCII = seen & Self.highBits == 0
    }

    /// A word with the high bit set in the lowest byte that is a quote, a backslash or a control character.
    @inline(__always)
    private static func tellingBytes(of word: UInt64) -> UInt64 {
        let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
        let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
        let found =
            (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes | (word &- ones &* 0x20) & ~word
        return found & highBits
    }

    @inline(__always)
    private static func isTelling(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
}
