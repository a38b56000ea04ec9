/// A repeatable source of random numbers: the same seed and label give the same sequence on every machine.
///
/// Source: SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// A sequence of its own for each `label`, so that what one site draws does not move what another draws.
    package init(seed: UInt64, label: String = "") {
        state = seed
        for byte in label.utf8 {
            state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A UUID of version 4 in lower case.
    ///
    /// Source: RFC 9562 section 5.4
    package mutating func uuid() -> String {
        let high = next()
        return UUIDText.version4(high, next())
    }
}
