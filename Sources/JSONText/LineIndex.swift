/// The lines of a text, found once: an offset's line and column then cost no scan of what stands before it.
///
/// A line ends with a line feed, a carriage return, or both in this order. Columns count code points; a tab is one.
struct LineIndex: Sendable {
    /// The offset at which each line begins.
    private var starts = [0]
    /// How many code points begin before each block of the text.
    private var codePointsBefore: [Int] = []

    private static let blockSize = 256

    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            var codePoints = 0
            for position in bytes.indices {
                if position % Self.blockSize == 0 { codePointsBefore.append(codePoints) }
                let byte = bytes[position]
                if Self.beginsCodePoint(byte) { codePoints += 1 }
                guard byte == 0x0A || byte == 0x0D else { continue }
                let isHalf = byte == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
                if !isHalf { starts.append(position + 1) }
            }
            // The end of the text is a place too, and may lie behind a whole block.
            if bytes.count % Self.blockSize == 0 { codePointsBefore.append(codePoints) }
        }
    }

    /// The line and the column of an offset in the text; of one beyond it, those of the end.
    func location(of offset: Int, in bytes: [UInt8], file: String) -> SourceLocation {
        let offset = min(offset, bytes.count)
        let line = lineNumber(of: offset)
        let column = codePoints(before: offset, in: bytes) - codePoints(before: starts[line - 1], in: bytes) + 1
        return SourceLocation(file: file, line: line, column: column)
    }

    /// The bytes of a line without its end, counted from 1; nil when there is no such line.
    func line(_ number: Int, in bytes: [UInt8]) -> ArraySlice<UInt8>? {
        guard starts.indices.contains(number - 1) else { return nil }
        var line = bytes[starts[number - 1]..<(number < starts.count ? starts[number] : bytes.count)]
        if line.last == 0x0A { line.removeLast() }
        if line.last == 0x0D { line.removeLast() }
        return line
    }

    /// The number of lines that begin at an offset or before it.
    private func lineNumber(of offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func codePoints(before offset: Int, in bytes: [UInt8]) -> Int {
        let block = offset / Self.blockSize
        let start = block * Self.blockSize
        return codePointsBefore[block] + bytes[start..<offset].count { Self.beginsCodePoint($0) }
    }

    private static func beginsCodePoint(_ byte: UInt8) -> Bool {
        byte & 0xC0 != 0x80
    }
}
