/// All code points sorted into kinds, so that each class of a pattern holds either all code points of a kind or none.
struct CharacterPartition: Sendable {
    /// The most kinds that are told apart.
    static let maximumCount = 255

    /// How many kinds there are.
    let count: Int
    /// The kinds of the code points below U+0080.
    let ascii: [UInt8]
    /// Where stretches of code points of one kind begin, ascending, from 0.
    private let starts: [UInt32]
    /// The kinds of these stretches.
    private let kinds: [UInt8]

    /// Sorts the code points by the classes they belong to; nil when there are more than `maximumCount` kinds.
    init?(_ sets: [CharacterClass]) {
        var edges: [UInt32] = [0]
        for set in sets {
            for range in set.ranges {
                edges.append(range.lowerBound)
                edges.append(range.upperBound + 1)
            }
        }
        edges.sort()
        var starts: [UInt32] = []
        for edge in edges where edge != starts.last && edge <= 0x10FFFF { starts.append(edge) }
        let (count, kinds) = Self.refine(starts, by: sets)
        guard count <= Self.maximumCount else { return nil }
        self.count = count
        self.starts = starts
        self.kinds = kinds.map { UInt8($0) }
        var ascii: [UInt8] = []
        for (index, start) in starts.enumerated() where start < 128 {
            let end = index + 1 < starts.count ? min(128, starts[index + 1]) : 128
            ascii += [UInt8](repeating: self.kinds[index], count: Int(end - start))
        }
        self.ascii = ascii
    }

    /// The kind of a code point.
    func kind(of value: UInt32) -> Int {
        var first = 0
        var end = starts.count
        while end - first > 1 {
            let middle = (first + end) / 2
            if starts[middle] <= value { first = middle } else { end = middle }
        }
        return Int(kinds[first])
    }

    /// A code point of each kind.
    var representatives: [UInt32] {
        var result = [UInt32](repeating: 0, count: count)
        for (start, kind) in zip(starts, kinds) { result[Int(kind)] = start }
        return result
    }

    /// Gives the same number to the stretches that no class tells apart.
    private static func refine(_ starts: [UInt32], by sets: [CharacterClass]) -> (count: Int, kinds: [Int]) {
        var kinds = [Int](repeating: 0, count: starts.count)
        var used = 1
        for set in sets {
            var renamed: [Int: Int] = [:]
            for range in set.ranges {
                var index = Self.firstIndex(of: range.lowerBound, in: starts)
                while index < starts.count, starts[index] <= range.upperBound {
                    if let known = renamed[kinds[index]] {
                        kinds[index] = known
                    } else {
                        renamed[kinds[index]] = used
                        kinds[index] = used
                        used += 1
                    }
                    index += 1
                }
            }
        }
        var numbers: [Int: Int] = [:]
        for index in kinds.indices {
            let number = numbers[kinds[index]] ?? numbers.count
            numbers[kinds[index]] = number
            kinds[index] = number
        }
        return (numbers.count, kinds)
    }

    private static func firstIndex(of start: UInt32, in starts: [UInt32]) -> Int {
        var first = 0
        var end = starts.count
        while first < end {
            let middle = (first + end) / 2
            if starts[middle] < start { first = middle + 1 } else { end = middle }
        }
        return first
    }
}
