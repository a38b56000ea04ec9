/// A set of code points.
///
/// Source: ECMA-262, section 22.2.2.8
struct CharacterClass: Sendable, Hashable {
    /// The members, ascending, disjoint and not adjacent.
    let ranges: [ClosedRange<UInt32>]
    /// The members below U+0080, one bit each: U+0000 to U+003F, then U+0040 to U+007F.
    private let low: UInt64
    private let high: UInt64

    /// Makes a class of ranges in any order.
    init(ranges: [ClosedRange<UInt32>]) {
        self.ranges = Self.merged(ranges)
        low = Self.bits(of: self.ranges, from: 0)
        high = Self.bits(of: self.ranges, from: 64)
    }

    /// Makes the class of one code point.
    init(scalar: UInt32) {
        self.init(ranges: [scalar...scalar])
    }

    /// The one code point of the class, or nil when it has more or none.
    var onlyScalar: UInt32? {
        guard ranges.count == 1, ranges[0].count == 1 else { return nil }
        return ranges[0].lowerBound
    }

    /// Everything else.
    var complement: CharacterClass { CharacterClass(ranges: Self.complement(of: ranges)) }

    /// Whether the class has no member below U+0080.
    var hasNoASCII: Bool { low == 0 && high == 0 }

    /// Whether a code point belongs to the class.
    ///
    /// - Complexity: O(log ranges), O(1) below U+0080.
    @inline(__always)
    func contains(_ value: UInt32) -> Bool {
        value < 128 ? containsASCII(UInt8(truncatingIfNeeded: value)) : containsBeyondASCII(value)
    }

    /// Whether a code point below U+0080 belongs to the class.
    @inline(__always)
    func containsASCII(_ value: UInt8) -> Bool {
        (value < 64 ? low : high) &>> UInt64(value & 63) & 1 == 1
    }

    private func containsBeyondASCII(_ value: UInt32) -> Bool {
        var first = 0
        var end = ranges.count
        while first < end {
            let middle = (first + end) / 2
            if ranges[middle].upperBound < value { first = middle + 1 } else { end = middle }
        }
        return first < ranges.count && ranges[first].lowerBound <= value
    }

    /// Whether the two classes have no member in common.
    func isDisjoint(with other: CharacterClass) -> Bool {
        var (mine, theirs) = (0, 0)
        while mine < ranges.count, theirs < other.ranges.count {
            if ranges[mine].overlaps(other.ranges[theirs]) { return false }
            if ranges[mine].upperBound < other.ranges[theirs].lowerBound { mine += 1 } else { theirs += 1 }
        }
        return true
    }

    /// The ranges of everything outside the given ones, which are in any order.
    static func complement(of ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var result: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in merged(ranges) {
            if range.lowerBound > next { result.append(next...range.lowerBound - 1) }
            next = range.upperBound + 1
        }
        if next <= 0x10FFFF { result.append(next...0x10FFFF) }
        return result
    }

    private static func merged(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        if zip(ranges, ranges.dropFirst()).allSatisfy({ $0.upperBound + 1 < $1.lowerBound }) { return ranges }
        var result: [ClosedRange<UInt32>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, range.lowerBound <= last.upperBound + 1 {
                result[result.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }

    /// The members among the 64 code points from the given one, one bit each.
    private static func bits(of ranges: [ClosedRange<UInt32>], from first: UInt32) -> UInt64 {
        var bits: UInt64 = 0
        for range in ranges where range.lowerBound < first + 64 && range.upperBound >= first {
            let lower = max(range.lowerBound, first) - first
            let upper = min(range.upperBound, first + 63) - first
            bits |= UInt64.max << UInt64(lower) & UInt64.max >> UInt64(63 - upper)
        }
        return bits
    }
}
