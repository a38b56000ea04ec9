/// The members (by position) or items of one instance that subschemas have evaluated successfully.
///
/// Source: JSON Schema Core 2020-12, section 11.
struct Coverage: Sendable {
    private var everything = false
    private var prefix = 0
    private var marks: Set<Int> = []

    /// Whether the member or item at a position is covered.
    func contains(_ position: Int) -> Bool {
        everything || position < prefix || marks.contains(position)
    }

    /// Covers the member or item at a position.
    mutating func mark(_ position: Int) {
        guard !everything else { return }
        if position == prefix {
            prefix += 1
        } else if position > prefix {
            marks.insert(position)
        }
    }

    /// Covers every member or item.
    mutating func markEverything() {
        everything = true
        marks = []
    }

    /// Covers also what another evaluation of the same instance covered.
    mutating func merge(_ other: Coverage) {
        guard !everything else { return }
        guard !other.everything else { return markEverything() }
        prefix = max(prefix, other.prefix)
        marks.formUnion(other.marks)
    }
}
