/// The general category of every code point, read once from the standard library.
enum GeneralCategoryTable {
    /// The code points of these categories.
    static func codePoints(of categories: Set<Unicode.GeneralCategory>) -> CharacterClass {
        CharacterClass(ranges: runs.lazy.filter { categories.contains($0.category) }.map(\.range))
    }

    /// Stretches of one category, ascending; every code point lies in one.
    private static let runs: [(range: ClosedRange<UInt32>, category: Unicode.GeneralCategory)] = {
        var runs: [(range: ClosedRange<UInt32>, category: Unicode.GeneralCategory)] = []
        var start: UInt32 = 0
        var current = Unicode.GeneralCategory.control
        for value in UInt32(0)...0x10FFFF {
            let category = Unicode.Scalar(value)?.properties.generalCategory ?? .surrogate
            guard category != current else { continue }
            runs.append((start...value - 1, current))
            (start, current) = (value, category)
        }
        return runs + [(start...0x10FFFF, current)]
    }()
}

extension CharacterClass {
    /// The code points that are not unassigned.
    static let assigned = GeneralCategoryTable.codePoints(of: [.unassigned]).complement
}
