import Synchronization

/// The code points of a property, looked for when they are first asked for.
final class PropertyTable: Sendable {
    private let find: @Sendable () -> CharacterClass?
    private let found = AtomicLazyReference<Found>()

    private final class Found: Sendable {
        let set: CharacterClass?

        init(_ set: CharacterClass?) {
            self.set = set
        }
    }

    /// Makes a table that is found by this function; nil when the property is not known.
    init(find: @escaping @Sendable () -> CharacterClass?) {
        self.find = find
    }

    /// Makes a table of known code points.
    convenience init(ranges: [ClosedRange<UInt32>]) {
        self.init { CharacterClass(ranges: ranges) }
    }

    /// Makes the table of the scalar values for which a condition holds.
    convenience init(where holds: @escaping @Sendable (Unicode.Scalar) -> Bool) {
        self.init {
            var ranges: [ClosedRange<UInt32>] = []
            var start: UInt32?
            for value in UInt32(0)...0x110000 {
                let isMember = Unicode.Scalar(value).map(holds) ?? false
                if let first = start, !isMember {
                    ranges.append(first...value - 1)
                    start = nil
                } else if start == nil, isMember {
                    start = value
                }
            }
            return CharacterClass(ranges: ranges)
        }
    }

    /// The code points; nil when the property is not known.
    var codePoints: CharacterClass? {
        if let known = found.load() { return known.set }
        return found.storeIfNil(Found(find())).set
    }
}
