extension RegularExpression {
    /// A text that matches, or nil when none is found.
    ///
    /// The text is of plain ASCII letters and digits where the language allows it. Every text is checked by `matches`.
    /// A pattern that is not anchored is filled up with letters where a greater length is asked for.
    ///
    /// - Parameters:
    ///   - choice: The length, in code points.
    ///   - generator: The source of chance; the same source gives the same text.
    /// - Returns: The text. For a pattern that only a lookaround narrows down, nil does not prove that there is none.
    public func member(_ choice: LengthChoice, using generator: inout some RandomNumberGenerator) -> String? {
        MemberSearch(self, cap: choice.cap ?? shortestPlannedLength(of: tree)).member(choice, using: &generator)
    }

    /// A text of exactly this many code points that matches, or nil when none is found.
    ///
    /// - Parameters:
    ///   - length: The length, in code points.
    ///   - generator: The source of chance; the same source gives the same text.
    /// - Returns: The text. For a pattern that only a lookaround narrows down, nil does not prove that there is none.
    public func member(ofLength length: Int, using generator: inout some RandomNumberGenerator) -> String? {
        guard length >= 0 else { return nil }
        return MemberSearch(self, cap: length).member(ofLength: length, using: &generator)
    }

    /// Texts that match, which together take every alternative and both ends of every quantifier; none twice.
    ///
    /// Every text is checked by `matches`. What conditions or the bounds leave without a text is left out: texts of more
    /// than 100,000 code points are not made, and no more than 256.
    ///
    /// - Returns: The members, always the same ones; none for a pattern of which no member is found.
    public func members() -> [String] {
        var generator = SplitMix64(seed: 0x5EED)
        var seen: Set<[Unicode.Scalar]> = []
        var members: [String] = []
        for variant in [tree] + tree.variants.prefix(255) {
            let search = MemberSearch(self, cap: shortestPlannedLength(of: variant), among: variant)
            guard let text = search.member(.shortest, using: &generator),
                seen.insert(Array(text.unicodeScalars)).inserted
            else { continue }
            members.append(text)
        }
        return members
    }

    /// How far the shortest member is searched: the shortest length of the tree and 128 more, for the lookarounds.
    private func shortestPlannedLength(of tree: Node) -> Int {
        let length = tree.shortestLength
        return length > Self.longest ? 0 : length + 128
    }

    /// Longer texts are not looked for unless their length is given.
    private static let longest = 100_000
}

extension Node {
    /// The length of the shortest text that the tree makes, conditions and captures aside.
    var shortestLength: Int {
        switch self {
        case .empty, .assertion, .look, .backreference: return 0
        case .set: return 1
        case .sequence(let parts): return parts.reduce(0) { $0.saturatingSum($1.shortestLength) }
        case .alternation(let branches): return branches.map(\.shortestLength).min() ?? 0
        case .group(let body, _): return body.shortestLength
        case .repetition(let body, let minimum, _, _): return minimum.saturatingProduct(body.shortestLength)
        }
    }
}
