extension NearMissCollector {
    /// How many optional parts are made to stand once, for edits inside of them.
    private static let mostTrees = 8
    /// How many texts each edit of a place may make, so that their number does not grow with the pattern.
    private static let mostTexts = 4
    /// How many lookarounds and backreferences are broken.
    private static let mostConditions = 4

    /// Edits each place of a member that one character or a few hold: literals, and the edges of classes.
    mutating func editPlaces(of branch: Node) {
        var members: [[MemberSampler<SplitMix64>.Slot]] = []
        for tree in [branch] + branch.withOptionalPartOnce.prefix(Self.mostTrees) {
            if let member = member(of: tree) { members.append(member) }
        }
        replaceLiterals(in: members)
        doubleLiterals(in: members)
        crossClasses(in: members)
    }

    /// Breaks each lookaround and each backreference, all else kept.
    mutating func breakConditions(of branch: Node) {
        for (tree, look) in branch.withoutOneLook.prefix(Self.mostConditions) {
            guard case .look(let body, _, _, let holds) = look,
                let loose = try? RegularExpression(expression.source, reading: tree)
            else { continue }
            if holds { addMember(of: loose) } else { addMember(of: loose, around: body) }
        }
        for tree in branch.withAnotherRepeat.prefix(Self.mostConditions) { add(textOf: tree, .backreferenceBroken) }
    }

    // MARK: Places

    /// The places of literals, punctuation marks first: of these a pattern may have forgotten the backslash.
    private static func literals(of member: [MemberSampler<SplitMix64>.Slot]) -> [Int] {
        let places = member.indices.filter { member[$0].set.onlyScalar != nil }
        return places.filter { !isWordCharacter(member[$0].scalar.value) }
            + places.filter { isWordCharacter(member[$0].scalar.value) }
    }

    private static func isWordCharacter(_ value: UInt32) -> Bool {
        CharacterClass.wordCharacters(.exact).contains(value)
    }

    private mutating func replaceLiterals(in members: [[MemberSampler<SplitMix64>.Slot]]) {
        var left = Self.mostTexts
        for member in members {
            for place in Self.literals(of: member).prefix(16) where left > 0 {
                var edited = member.map(\.scalar)
                for intruder in "x_-!0".unicodeScalars where intruder != member[place].scalar {
                    edited[place] = intruder
                    guard add(edited, .literalReplaced) else { continue }
                    left -= 1
                    break
                }
            }
        }
    }

    private mutating func doubleLiterals(in members: [[MemberSampler<SplitMix64>.Slot]]) {
        var left = Self.mostTexts
        for member in members {
            for place in Self.literals(of: member).prefix(16) where left > 0 {
                var edited = member.map(\.scalar)
                edited.insert(member[place].scalar, at: place)
                if add(edited, .literalDoubled) { left -= 1 }
            }
        }
    }

    /// Puts the neighbours of each class into the first place of a member that it holds, letters and digits first.
    private mutating func crossClasses(in members: [[MemberSampler<SplitMix64>.Slot]]) {
        var left = Self.mostTexts
        for isPlain in [true, false] {
            for member in members {
                var known: Set<CharacterClass> = []
                for place in member.indices.prefix(64)
                where left > 0 && member[place].set.onlyScalar == nil && known.insert(member[place].set).inserted {
                    for neighbour in Self.neighbours(of: member[place].set)
                    where left > 0 && Self.isWordCharacter(neighbour.value) == isPlain {
                        var edited = member.map(\.scalar)
                        edited[place] = neighbour
                        if add(edited, .classNeighbour) { left -= 1 }
                    }
                }
            }
        }
    }

    /// The printable characters of ASCII just outside the ranges of a class; no `@`, which makes an address of a text.
    private static func neighbours(of set: CharacterClass) -> [Unicode.Scalar] {
        let edges = set.ranges.prefix(16).flatMap { range in
            [range.lowerBound > 0 ? range.lowerBound - 1 : 0, range.upperBound + 1]
        }
        return edges.filter { (0x21...0x7E).contains($0) && $0 != 0x40 && !set.contains($0) }.compactMap {
            Unicode.Scalar($0)
        }
    }

    // MARK: Conditions

    /// Adds a text that keeps all but the condition that was made to hold always.
    private mutating func addMember(of loose: RegularExpression) {
        for text in texts(of: loose, count: 64) where loose.decide(scalars: text) == .matches {
            if add(text, .lookaroundBroken) { return }
        }
    }

    /// Adds a text that has what a negative condition forbids, at some place of it, and keeps all else.
    private mutating func addMember(of loose: RegularExpression, around body: Node) {
        guard let forbidden = forbidden(by: body) else { return }
        var candidates = [forbidden]
        for text in texts(of: loose, count: 8) {
            candidates.append(forbidden + text)
            candidates.append(text + forbidden)
            guard text.count >= forbidden.count else { continue }
            let last = text.count - forbidden.count
            for place in Set([0, min(1, last), last]).sorted() {
                candidates.append(
                    Array(text[..<place]) + forbidden + Array(text[(place + forbidden.count)...])
                )
            }
        }
        for text in candidates where loose.decide(scalars: text) == .matches {
            if add(text, .lookaroundBroken) { return }
        }
    }

    /// A shortest text of what a condition forbids.
    private mutating func forbidden(by body: Node) -> [Unicode.Scalar]? {
        let cap = body.shortestLength
        guard cap <= 1_000 else { return nil }
        let root = GenerationTree.build(body, cap: cap + 16, alphabet: .printable)
        guard let shortest = root.lengths.shortest else { return nil }
        return MemberSampler.sample(root, length: shortest, tier: .plain, using: &generator)?.map(\.scalar)
    }

    /// Texts of the tree of an expression, the shorter first, whether or not it matches them.
    private mutating func texts(of loose: RegularExpression, count: Int) -> [[Unicode.Scalar]] {
        let shortest = loose.tree.shortestLength
        guard shortest <= 1_000 else { return [] }
        let root = GenerationTree.build(loose.tree, cap: shortest + 16, alphabet: .printable)
        let lengths = root.lengths.ascending(limit: 17)
        guard !lengths.isEmpty else { return [] }
        var texts: [[Unicode.Scalar]] = []
        for index in 0..<count {
            let length = lengths[index % lengths.count]
            if let slots = MemberSampler.sample(root, length: length, tier: .plain, using: &generator) {
                texts.append(slots.map(\.scalar))
            }
        }
        return texts
    }
}
