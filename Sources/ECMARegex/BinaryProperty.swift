import Synchronization

/// A property that a code point has or has not.
final class BinaryProperty: Sendable {
    private let holds: @Sendable (Unicode.Scalar) -> Bool
    private let table = AtomicLazyReference<Table>()

    /// The code points of a property, once they were looked for.
    private final class Table: Sendable {
        let set: CharacterClass

        init(_ set: CharacterClass) {
            self.set = set
        }
    }

    /// Makes a property of which every code point is asked when it is first used.
    init(_ holds: @escaping @Sendable (Unicode.Scalar) -> Bool) {
        self.holds = holds
    }

    /// Makes a property of known code points.
    init(ranges: [ClosedRange<UInt32>]) {
        let set = CharacterClass(ranges: ranges)
        holds = { set.contains($0.value) }
        _ = table.storeIfNil(Table(set))
    }

    /// The code points that have the property.
    var codePoints: CharacterClass {
        if let known = table.load() { return known.set }
        return table.storeIfNil(Table(.scan(holds))).set
    }
}

extension CharacterClass {
    /// The class of the scalar values for which a condition holds.
    static func scan(_ holds: (Unicode.Scalar) -> Bool) -> CharacterClass {
        var ranges: [ClosedRange<UInt32>] = []
        var start: UInt32?
        for value in UInt32(0)...0x10FFFF {
            let isMember = Unicode.Scalar(value).map(holds) ?? false
            switch (start, isMember) {
            case (nil, true): start = value
            case (let first?, false):
                ranges.append(first...value - 1)
                start = nil
            default: break
            }
        }
        if let start { ranges.append(start...0x10FFFF) }
        return CharacterClass(ranges: ranges)
    }
}
