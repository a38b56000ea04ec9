/// Finds out which bytes are well-formed UTF-8.
///
/// Source: RFC 3629 section 4
enum WellFormedUTF8 {
    /// The offset of the first byte in a range that does not begin a well-formed sequence, nil when all do.
    static func firstFault(in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if bytes[offset] < 0x80 {
                offset += 1
                continue
            }
            guard let length = length(at: offset, of: bytes, before: range.upperBound) else { return offset }
            offset += length
        }
        return nil
    }

    /// The code point that begins at an offset, nil when the bytes there are ill-formed.
    static func scalar(at offset: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
        guard let length = length(at: offset, of: bytes, before: bytes.count) else { return nil }
        return String(decoding: bytes[offset..<(offset + length)], as: UTF8.self).unicodeScalars.first
    }

    /// The length of the well-formed sequence that begins at an offset, nil when there is none.
    private static func length(at offset: Int, of bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Int? {
        let (length, second): (Int, ClosedRange<UInt8>)
        switch bytes[offset] {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard offset + length <= end, second.contains(bytes[offset + 1]) else { return nil }
        for position in (offset + 2)..<max(offset + 2, offset + length) where bytes[position] & 0xC0 != 0x80 {
            return nil
        }
        return length
    }
}
