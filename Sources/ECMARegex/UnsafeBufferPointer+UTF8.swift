extension UnsafeBufferPointer<UInt8> {
    /// Reads the code point that begins at an index, in valid UTF-8, and moves the index behind it.
    @inline(__always)
    func scalar(at index: inout Int) -> UInt32 {
        let first = UInt32(self[index])
        guard first >= 0x80 else {
            index += 1
            return first
        }
        return scalarBeyondASCII(at: &index)
    }

    /// Reads the code point of two and more bytes that begins at an index, in valid UTF-8, and moves the index behind it.
    func scalarBeyondASCII(at index: inout Int) -> UInt32 {
        let first = UInt32(self[index])
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = first & (0x7F &>> UInt32(length))
        for offset in 1..<length { value = value &<< 6 | UInt32(self[index + offset] & 0x3F) }
        index += length
        return value
    }
}
