/// Finds lines and columns in a text by scanning it.
///
/// A line ends with a line feed, a carriage return, or both in this order.
enum LineMap {
    /// The line and the column of an offset; the column in code points.
    static func location(of offset: Int, in bytes: [UInt8], file: String) -> SourceLocation {
        var line = 1
        var column = 1
        for position in 0..<min(offset, bytes.count) {
            if endsLine(position, in: bytes) {
                line += 1
                column = 1
            } else if bytes[position] & 0xC0 != 0x80 {
                column += 1
            }
        }
        return SourceLocation(file: file, line: line, column: column)
    }

    /// The bytes of a line without its end, counted from 1; nil when there is no such line.
    static func line(_ number: Int, in bytes: [UInt8]) -> ArraySlice<UInt8>? {
        guard number > 0 else { return nil }
        var line = 1
        var start = 0
        for position in bytes.indices where endsLine(position, in: bytes) {
            if line == number { return bytes[start..<position].trimmingLineEnd() }
            line += 1
            start = position + 1
        }
        return line == number ? bytes[start...] : nil
    }

    private static func endsLine(_ position: Int, in bytes: [UInt8]) -> Bool {
        switch bytes[position] {
        case 0x0A: true
        case 0x0D: position + 1 == bytes.count || bytes[position + 1] != 0x0A
        default: false
        }
    }
}

extension ArraySlice<UInt8> {
    /// The slice without the carriage return of its line end.
    fileprivate func trimmingLineEnd() -> ArraySlice<UInt8> {
        last == 0x0D ? dropLast() : self
    }
}
