/// UUIDs of version 4 as text.
package enum UUIDText {
    /// The UUID of 128 random bits, of which six are replaced by the version and the variant, in lower case.
    ///
    /// Source: RFC 9562 sections 4 and 5.4
    package static func version4(_ high: UInt64, _ low: UInt64) -> String {
        var bits = (high: high & ~0xF000 | 0x4000, low: low & ~(0xC000 << 48) | 0x8000 << 48)
        return String(unsafeUninitializedCapacity: 36) { bytes in
            for index in (0..<36).reversed() {
                guard ![8, 13, 18, 23].contains(index) else {
                    bytes[index] = UInt8(ascii: "-")
                    continue
                }
                let digit = UInt8(bits.low & 15)
                bytes[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
                bits.low = bits.low >> 4 | bits.high << 60
                bits.high >>= 4
            }
            return 36
        }
    }
}
