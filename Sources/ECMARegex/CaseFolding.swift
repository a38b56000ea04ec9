/// The simple case folding of code points, by which they are compared when case is ignored.
///
/// Source: ECMA-262, section 22.2.2.7.3, Canonicalize; Unicode Character Database, CaseFolding.txt, status C and S
enum CaseFolding {
    /// The code point that stands for all that differ from this one only in case.
    static func fold(_ value: UInt32) -> UInt32 {
        if value < 0x80 { return (0x41...0x5A).contains(value) ? value + 0x20 : value }
        guard value <= lastCased, let scalar = Unicode.Scalar(value) else { return value }
        return exceptions[value] ?? lowercase(uppercase(scalar)).value
    }

    /// The class of all code points that fold like a member of the given one.
    static func closure(of set: CharacterClass) -> CharacterClass {
        var ranges = set.ranges
        for orbit in orbits where orbit.contains(where: set.contains) { ranges += orbit.map { $0...$0 } }
        return CharacterClass(ranges: ranges)
    }

    /// The sets of two and more code points that fold to the same.
    private static let orbits: [[UInt32]] = {
        var members: [UInt32: [UInt32]] = [:]
        for value in 0x41...lastCased {
            let folded = fold(value)
            if folded != value { members[folded, default: [folded]].append(value) }
        }
        return members.values.sorted { $0[0] < $1[0] }
    }()

    /// No code point beyond this one has case.
    private static let lastCased: UInt32 = 0x1FFFF

    /// The code points whose folding is not the small letter of their capital.
    private static let exceptions: [UInt32: UInt32] = [
        0x131: 0x131, 0x1FD3: 0x390, 0x1FE3: 0x3B0, 0xFB05: 0xFB06,
    ]

    /// The capital letter, where it is one code point.
    private static func uppercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        only(scalar.properties.uppercaseMapping) ?? scalar
    }

    /// The small letter, where it is one code point.
    private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        only(scalar.properties.lowercaseMapping) ?? scalar
    }

    private static func only(_ text: String) -> Unicode.Scalar? {
        let scalars = text.unicodeScalars
        return scalars.dropFirst().isEmpty ? scalars.first : nil
    }
}

extension Node.CaseMatching {
    /// Whether a captured code point is taken again by another.
    func areEqual(_ first: UInt32, _ second: UInt32) -> Bool {
        switch self {
        case .exact: first == second
        case .folded: CaseFolding.fold(first) == CaseFolding.fold(second)
        }
    }
}
