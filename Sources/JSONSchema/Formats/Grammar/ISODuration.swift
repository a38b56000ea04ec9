/// Durations: a unit follows only the next larger one, weeks stand alone.
///
/// Source: RFC 3339 appendix A.
enum ISODuration {
    static func accepts(_ text: String) -> Bool {
        var reader = ByteReader(text)
        guard reader.skip("P") else { return false }
        guard reader.next != UInt8(ascii: "T") else { return time(&reader) }
        guard reader.skipDigits() > 0 else { return false }
        if reader.skip("W") { return reader.isAtEnd }
        guard chain("YMD", &reader) else { return false }
        return reader.isAtEnd || time(&reader)
    }

    private static func time(_ reader: inout ByteReader) -> Bool {
        guard reader.skip("T"), reader.skipDigits() > 0 else { return false }
        return chain("HMS", &reader) && reader.isAtEnd
    }

    /// Reads units that follow each other without a gap, the number before the first being read already.
    private static func chain(_ units: String, _ reader: inout ByteReader) -> Bool {
        var left = units.unicodeScalars[...]
        while let unit = left.first, !reader.skip(unit) { left.removeFirst() }
        guard !left.isEmpty else { return false }
        left.removeFirst()
        while let byte = reader.next, byte.isDigit {
            _ = reader.skipDigits()
            guard let unit = left.popFirst(), reader.skip(unit) else { return false }
        }
        return true
    }
}
