/// A set of text lengths, up to a cap, as ascending and disjoint ranges.
struct LengthSet: Sendable, Equatable {
    private(set) var ranges: [ClosedRange<Int>]

    static let none = LengthSet(merging: [])
    static let zero = LengthSet(merging: [0...0])

    /// Makes the union of ranges in any order.
    init(merging ranges: [ClosedRange<Int>]) {
        self.ranges = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = self.ranges.last, range.lowerBound <= last.upperBound + 1 {
                self.ranges[self.ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                self.ranges.append(range)
            }
        }
    }

    var isEmpty: Bool { ranges.isEmpty }
    var shortest: Int? { ranges.first?.lowerBound }

    /// Whether there are more lengths than this.
    func hasMore(than count: Int) -> Bool {
        ranges.reduce(0) { $0 + $1.count } > count
    }

    func contains(_ length: Int) -> Bool {
        ranges.contains { $0.contains(length) }
    }

    func union(_ other: LengthSet) -> LengthSet {
        LengthSet(merging: ranges + other.ranges)
    }

    /// The lengths of two texts set one after the other, up to a cap.
    func sum(_ other: LengthSet, cap: Int) -> LengthSet {
        let (fewer, more) = ranges.count < other.ranges.count ? (self, other) : (other, self)
        if fewer.ranges.count > Self.mostPaired { return fewer.sumOfBits(more, cap: cap) }
        var sums: [ClosedRange<Int>] = []
        for first in fewer.ranges {
            for second in more.ranges {
                let low = first.lowerBound + second.lowerBound
                guard low <= cap else { break }
                sums.append(low...min(cap, first.upperBound + second.upperBound))
            }
        }
        return LengthSet(merging: sums)
    }

    /// Sets of more ranges are not summed range by range: those of `(aa)*` are as many as its text is long.
    private static let mostPaired = 16

    private func sumOfBits(_ other: LengthSet, cap: Int) -> LengthSet {
        var bits = LengthBits(cap: cap)
        for range in other.ranges { bits.insert(range) }
        var sum = LengthBits(cap: cap)
        for range in ranges where range.lowerBound <= cap {
            for length in range where length <= cap { sum.formUnion(bits, longerBy: length) }
        }
        return LengthSet(merging: sum.ranges)
    }

    /// The lengths of this set that leave a length of the other set when taken from `total`.
    func parts(of total: Int, leaving rest: LengthSet) -> LengthSet {
        var parts: [ClosedRange<Int>] = []
        var index = 0
        // The longer the part, the shorter the rest.
        for second in rest.ranges.reversed() {
            while index < ranges.count, ranges[index].upperBound < total - second.upperBound { index += 1 }
            for first in ranges[index...] {
                let low = max(first.lowerBound, total - second.upperBound)
                let high = min(first.upperBound, total - second.lowerBound)
                guard low <= high else { break }
                parts.append(low...high)
            }
        }
        return LengthSet(merging: parts)
    }

    /// The lengths up to a bound.
    func clamped(to bound: Int) -> LengthSet {
        LengthSet(
            merging: ranges.compactMap { $0.lowerBound > bound ? nil : $0.lowerBound...min(bound, $0.upperBound) }
        )
    }

    /// The first lengths, ascending.
    func ascending(limit: Int) -> [Int] {
        Array(ranges.lazy.flatMap { $0 }.prefix(limit))
    }

    /// The last lengths, descending.
    func descending(limit: Int) -> [Int] {
        Array(ranges.reversed().lazy.flatMap { $0.reversed() }.prefix(limit))
    }

    /// One of the lengths, each as likely as the others.
    func element(using generator: inout some RandomNumberGenerator) -> Int? {
        let count = ranges.reduce(0) { $0 + $1.count }
        guard count > 0 else { return nil }
        var index = Int.random(in: 0..<count, using: &generator)
        for range in ranges {
            if index < range.count { return range.lowerBound + index }
            index -= range.count
        }
        return nil
    }
}
