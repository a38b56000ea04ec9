/// The characters that a generated text may take from a class, the plain ones first.
struct CharacterPalette: Sendable {
    /// How far from plain a character may be.
    enum Tier: Int, Sendable, CaseIterable {
        /// ASCII letters and digits.
        case plain
        /// ASCII without controls.
        case printable
        /// Anything.
        case any
    }

    /// The characters of the class by tier; none repeated in a later tier.
    private let tiers: [[Unicode.Scalar]]

    init(_ set: CharacterClass) {
        let printable = (UInt32(0x21)...0x7E).filter(set.contains).compactMap { Unicode.Scalar($0) }
        let plain = printable.filter(Self.isPlain)
        let space: [Unicode.Scalar] = set.contains(0x20) ? [" "] : []
        tiers = [plain, printable.filter { !Self.isPlain($0) } + space, Self.others(of: set)]
    }

    /// Whether the class has a character of ASCII without controls.
    var hasPrintable: Bool { !tiers[0].isEmpty || !tiers[1].isEmpty }

    /// Whether the class has no character at all.
    var isEmpty: Bool { tiers.allSatisfy(\.isEmpty) }

    /// A character from any tier up to the given one; from the nearest later one when these are empty.
    func element(upTo tier: Tier, using generator: inout some RandomNumberGenerator) -> Unicode.Scalar? {
        let allowed = tiers.prefix(tier.rawValue + 1).filter { !$0.isEmpty }
        // The tier first, so that few signs stand a chance among many letters.
        if let chosen = allowed.randomElement(using: &generator) { return chosen.randomElement(using: &generator) }
        return tiers.first { !$0.isEmpty }?.randomElement(using: &generator)
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "_" && CharacterClass.wordCharacters(.exact).contains(scalar.value)
    }

    /// Characters of many kinds, tried on classes that are not written as ranges.
    private static let representatives = "éßÑΩжאعअ漢가あｱ٣０½€–—…\u{A0}\u{3000}\u{2028}\u{301}\u{1F600}\u{10000}"
        .unicodeScalars

    private static func others(of set: CharacterClass) -> [Unicode.Scalar] {
        let edges = set.ranges.prefix(64).flatMap { [$0.lowerBound, $0.upperBound] }
        let controls = Array(UInt32(0)..<0x20) + [0x7F]
        let candidates = representatives.map(\.value) + edges.filter { $0 > 0x7E } + controls
        return candidates.filter(set.contains).compactMap { Unicode.Scalar($0) }
    }
}
