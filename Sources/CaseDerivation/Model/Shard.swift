/// One of so many parts of a plan, each of which another machine may carry out.
///
/// An id falls into the same part whatever else the plan holds.
package struct Shard: Sendable, Hashable {
    /// From 1 on.
    package let number: Int
    package let count: Int

    /// The part that a text names, as `2/5` does; nil where it names none.
    package init?(_ text: String) {
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let number = numbers[0], let count = numbers[1], number >= 1, number <= count else {
            return nil
        }
        self.number = number
        self.count = count
    }

    /// Whether what bears this id belongs to the part.
    package func holds(_ id: String) -> Bool {
        // The upper half: the lowest bits of FNV-1a hardly depend on the order of the bytes.
        Int((Self.hash(id) >> 32) % UInt64(count)) + 1 == number
    }

    /// Source: FNV-1a with 64 bits (IETF draft-eastlake-fnv).
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
