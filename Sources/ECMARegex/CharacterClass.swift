/// A set of code points: ranges and Unicode properties, or everything but these.
///
/// Source: ECMA-262, section 22.2.2.8
struct CharacterClass: Sendable {
    /// The ranges, ascending and disjoint.
    let ranges: [ClosedRange<UInt32>]
    /// The properties of which one must hold.
    let properties: [UnicodeProperty]
    /// Whether the set is everything but its ranges and properties.
    let isNegated: Bool
    /// The members below U+0080, one bit each: U+0000 to U+003F, then U+0040 to U+007F.
    let bits: (low: UInt64, high: UInt64)

    /// Makes a class of ranges in any order and properties.
    init(ranges: [ClosedRange<UInt32>] = [], properties: [UnicodeProperty] = [], isNegated: Bool = false) {
        let merged = Self.merged(ranges)
        self.ranges = merged
        self.properties = properties
        self.isNegated = isNegated
        var bits: (low: UInt64, high: UInt64) = (0, 0)
        for value in UInt32(0)..<128
        where Self.contains(value, ranges: merged, properties: properties) != isNegated {
            if value < 64 { bits.low |= 1 << UInt64(value) } else { bits.high |= 1 << UInt64(value - 64) }
        }
        self.bits = bits
    }

    /// Makes the class of one code point.
    init(scalar: UInt32) {
        self.init(ranges: [scalar...scalar])
    }

    /// The one code point of the class, or nil when it has more.
    var onlyScalar: UInt32? {
        guard !isNegated, properties.isEmpty, ranges.count == 1, let range = ranges.first, range.count == 1 else {
            return nil
        }
        return range.lowerBound
    }

    /// Whether a code point belongs to the class.
    ///
    /// - Complexity: O(log ranges + properties), O(1) below U+0080.
    func contains(_ value: UInt32) -> Bool {
        if value < 64 { return bits.low >> UInt64(value) & 1 == 1 }
        if value < 128 { return bits.high >> UInt64(value - 64) & 1 == 1 }
        return Self.contains(value, ranges: ranges, properties: properties) != isNegated
    }

    /// The ranges of everything outside the given ones.
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

    private static func contains(
        _ value: UInt32,
        ranges: [ClosedRange<UInt32>],
        properties: [UnicodeProperty]
    ) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        if low < ranges.count, ranges[low].lowerBound <= value { return true }
        guard !properties.isEmpty, let scalar = Unicode.Scalar(value) else { return false }
        return properties.contains { $0.holds(scalar) }
    }
}
