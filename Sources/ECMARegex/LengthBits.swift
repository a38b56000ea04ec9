/// Lengths up to a cap, one bit each: sets of many ranges are summed in this form.
struct LengthBits {
    private var words: [UInt64]
    private let cap: Int

    init(cap: Int) {
        self.cap = cap
        words = [UInt64](repeating: 0, count: cap / 64 + 1)
    }

    mutating func insert(_ range: ClosedRange<Int>) {
        for length in range.clamped(to: 0...cap) { words[length / 64] |= 1 << UInt64(length % 64) }
    }

    /// Adds every length of another set of the same cap, made longer by this much; those beyond the cap are left out.
    mutating func formUnion(_ other: LengthBits, longerBy shift: Int) {
        let (skipped, bits) = (shift / 64, UInt64(shift % 64))
        guard skipped < words.count else { return }
        let count = words.count
        words.withUnsafeMutableBufferPointer { words in
            other.words.withUnsafeBufferPointer { other in
                var carry: UInt64 = 0
                for index in 0..<count - skipped {
                    let word = other[index]
                    words[index + skipped] |= word << bits | carry
                    carry = bits == 0 ? 0 : word >> (64 - bits)
                }
            }
        }
    }

    /// The lengths as ascending ranges.
    var ranges: [ClosedRange<Int>] {
        var ranges: [ClosedRange<Int>] = []
        var start: Int?
        for (index, word) in words.enumerated() {
            if word == 0 && start == nil || word == .max && start != nil { continue }
            for bit in 0..<64 {
                let (length, isIn) = (64 * index + bit, word >> UInt64(bit) & 1 == 1)
                if isIn, start == nil, length <= cap { start = length }
                if !isIn || length > cap, let first = start {
                    ranges.append(first...length - 1)
                    start = nil
                }
            }
        }
        if let start { ranges.append(start...cap) }
        return ranges
    }
}
