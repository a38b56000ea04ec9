/// A property of code points that `\p{…}` and `\P{…}` name.
///
/// Names are taken exactly as ECMA-262 writes them: `\p{lu}` is an error, `\p{Lu}` is not.
///
/// Source: ECMA-262, section 22.2.2.9
struct UnicodeProperty: Sendable {
    /// Whether the property holds for a scalar value.
    let holds: @Sendable (Unicode.Scalar) -> Bool

    /// The code points of the property, when they are known as a table.
    let ranges: [ClosedRange<UInt32>]?

    init(ranges: [ClosedRange<UInt32>]? = nil, _ holds: @escaping @Sendable (Unicode.Scalar) -> Bool) {
        self.ranges = ranges
        self.holds = holds
    }

    /// Finds a property by the text between the braces, `Lu`, `Alphabetic` or `Script=Greek`; nil for a name that is none.
    init?(named text: String) {
        let parts = text.unicodeScalars.split(separator: "=", omittingEmptySubsequences: false).map { String($0) }
        switch (parts.first, parts.count) {
        case (let name?, 1):
            guard let found = Self.categories[name].map(Self.category) ?? Self.binary[name] else { return nil }
            self = found
        case ("General_Category", 2), ("gc", 2):
            guard let categories = Self.categories[parts[1]] else { return nil }
            self = Self.category(categories)
        case ("Script", 2), ("sc", 2):
            guard let ranges = UnicodeScript.ranges(of: parts[1], extent: .script) else { return nil }
            self = Self.member(of: ranges)
        case ("Script_Extensions", 2), ("scx", 2):
            guard let ranges = UnicodeScript.ranges(of: parts[1], extent: .extensions) else { return nil }
            self = Self.member(of: ranges)
        default:
            return nil
        }
    }

    /// The property that fails exactly where this one holds.
    var inverted: UnicodeProperty {
        UnicodeProperty { [holds] in !holds($0) }
    }

    /// The property of lying in one of these ranges.
    static func member(of ranges: [ClosedRange<UInt32>]) -> UnicodeProperty {
        let set = CharacterClass(ranges: ranges)
        return UnicodeProperty(ranges: set.ranges) { set.contains($0.value) }
    }

    private static func category(_ categories: Set<Unicode.GeneralCategory>) -> UnicodeProperty {
        UnicodeProperty { categories.contains($0.properties.generalCategory) }
    }
}
