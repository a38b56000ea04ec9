/// A number by which texts are told apart before their bytes are compared.
///
/// Equal texts have equal fingerprints; texts that differ have different ones but by accident. It is made in a few
/// nanoseconds, from at most 24 bytes and the length, so texts can be made that share one: whoever leans on it bounds
/// how many it compares, or hashes all bytes.
enum NameFingerprint {
    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always)
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let count = bytes.count
        var mixed = UInt64(truncatingIfNeeded: count) &* multiplier
        if count >= 8 {
            mixed ^= word(of: bytes, at: 0)
            mixed = (mixed &* multiplier) ^ word(of: bytes, at: count / 2 - 4)
            mixed = (mixed &* multiplier) ^ word(of: bytes, at: count - 8)
        } else if count >= 4 {
            let first = bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
            let last = bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
            mixed ^= UInt64(first) << 32 | UInt64(last)
        } else if count > 0 {
            mixed ^= UInt64(bytes[0]) << 16 | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1])
        }
        mixed = mixed &* multiplier
        return mixed ^ mixed >> 32
    }

    @inline(__always)
    private static func word(of bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
        bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
}
