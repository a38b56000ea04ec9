/// Edits members of a pattern's language until they are none.
struct NearMissCollector {
    private typealias Slot = MemberSampler<SplitMix64>.Slot

    let expression: RegularExpression
    var generator = SplitMix64(seed: 0x5EED)
    private var seen: Set<[Unicode.Scalar]> = []
    private var found: [NearMiss] = []
    /// How many code points are made in search of a member: a language may have none.
    private static let budget = 20_000
    /// Longer texts are not made.
    private static let longest = 100_000
    /// How many steps may be taken to try texts: counts in the thousands inside others make texts that take a second each.
    private var steps = 20_000_000

    init(_ expression: RegularExpression) {
        self.expression = expression
    }

    mutating func collect() -> [NearMiss] {
        for branch in expression.tree.branches {
            // What stands before or after may be needed: `(?<=-)[0-9]+` has no member without its hyphen.
            guard let member = member(of: branch) ?? member(of: branch.padded) else { continue }
            replaceCharacters(of: member)
            repeatOnceLessOrMore(branch, member.map(\.scalar))
            surround(member.map(\.scalar))
            widen(member)
        }
        if !found.isEmpty || member(of: expression.tree) != nil { add([], .empty) }
        // Behind all else, so that what is found above stays as it is.
        for branch in expression.tree.branches where !found.isEmpty {
            editPlaces(of: branch)
            breakConditions(of: branch)
        }
        let order = Dictionary(uniqueKeysWithValues: NearMiss.Edit.allCases.enumerated().map { ($1.rawValue, $0) })
        return found.enumerated()
            .sorted { (order[$0.element.edit] ?? 0, $0.offset) < (order[$1.element.edit] ?? 0, $1.offset) }
            .map(\.element)
    }

    // MARK: Edits

    private mutating func replaceCharacters(of member: [Slot]) {
        guard !member.isEmpty else { return }
        replace(member, at: 0, .firstCharacterOutsideClass)
        replace(member, at: member.count - 1, .lastCharacterOutsideClass)
        if member.count > 2 { replace(member, at: member.count / 2, .middleCharacterOutsideClass) }
    }

    /// Characters to put in the place of another, those that a class most probably leaves out first.
    ///
    /// Each place begins with another
    /// one, since a class that is too wide mostly takes a hyphen or an underscore more.
    private static func intruders(for edit: NearMiss.Edit) -> String.UnicodeScalarView {
        let rest = "a A0.\u{E9}<\n\u{0}\u{1F600}"
        return switch edit {
        case .middleCharacterOutsideClass: "-_!\(rest)".unicodeScalars
        case .lastCharacterOutsideClass: "_-!\(rest)".unicodeScalars
        default: "!-_\(rest)".unicodeScalars
        }
    }

    private mutating func replace(_ member: [Slot], at index: Int, _ edit: NearMiss.Edit) {
        for intruder in Self.intruders(for: edit) where !member[index].set.contains(intruder.value) {
            var scalars = member.map(\.scalar)
            scalars[index] = intruder
            if add(scalars, edit) { return }
        }
    }

    /// Changes the repetitions; where there are none to change, leaves out or doubles a character.
    private mutating func repeatOnceLessOrMore(_ branch: Node, _ member: [Unicode.Scalar]) {
        var count = found.count
        for tree in branch.withOneRepetitionTooFew { add(textOf: tree, .oneRepetitionTooFew) }
        if found.count == count, !member.isEmpty {
            add(Array(member.dropFirst()), .firstCharacterMissing)
            add(Array(member.dropLast()), .lastCharacterMissing)
        }
        count = found.count
        for tree in branch.withOneRepetitionTooMany { add(textOf: tree, .oneRepetitionTooMany) }
        if found.count == count { add(member + member.suffix(1), .lastCharacterDoubled) }
    }

    private mutating func surround(_ scalars: [Unicode.Scalar]) {
        add(scalars + ["\n"], .trailingLineFeed)
        add(["!", "\n"] + scalars, .lineBefore)
        add(scalars + ["\n", "!"], .lineAfter)
        add([" "] + scalars, .leadingSpace)
        add(scalars + [" "], .trailingSpace)
    }

    /// Puts what only looks like ASCII into the place of an ASCII digit or letter, and swaps the case of letters.
    private mutating func widen(_ member: [Slot]) {
        let scalars = member.map(\.scalar)
        let digits = member.indices.filter { member[$0].set.contains(0x30) && !member[$0].set.contains(0x663) }
        let letters = member.indices.filter { index in
            let set = member[index].set
            return (set.contains(0x65) || set.contains(0x45)) && !set.contains(0xE9)
        }
        put("\u{663}", into: scalars, atFirstOf: digits, .unicodeDigit)
        put("\u{E9}", into: scalars, atFirstOf: letters, .unicodeLetter)
        add(scalars.map(Self.swappingCase), .caseSwapped)
    }

    private mutating func put(
        _ intruder: Unicode.Scalar,
        into scalars: [Unicode.Scalar],
        atFirstOf places: [Int],
        _ edit: NearMiss.Edit
    ) {
        for place in places.prefix(8) {
            var edited = scalars
            edited[place] = intruder
            if add(edited, edit) { return }
        }
    }

    private static func swappingCase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: Unicode.Scalar(UInt8(scalar.value ^ 0x20))
        default: scalar
        }
    }

    // MARK: Texts

    /// A member long enough to have a middle, of the first branches where it can be chosen.
    mutating func member(of tree: Node) -> [MemberSampler<SplitMix64>.Slot]? {
        guard tree.shortestLength <= Self.longest else { return nil }
        let cap = tree.shortestLength + 128
        var budget = max(Self.budget, 4 * cap)
        for alphabet in [GenerationTree.Alphabet.printable, .any] {
            let root = GenerationTree.build(tree, cap: cap, alphabet: alphabet)
            let lengths = root.lengths.ascending(limit: 64)
            for length in lengths.filter({ $0 >= 3 }) + lengths.filter({ $0 < 3 }).reversed() {
                if let member = member(of: root, length, &budget) { return member }
            }
        }
        return nil
    }

    private mutating func member(of root: GenerationTree, _ length: Int, _ budget: inout Int) -> [Slot]? {
        for attempt in 0..<16 where budget > 0 {
            let tier: CharacterPalette.Tier = attempt < 8 ? .plain : .printable
            let slots = MemberSampler.sample(root, length: length, tier: tier, using: &generator)
            guard let slots else { return nil }
            budget -= slots.count + 64
            switch expression.decide(scalars: slots.map(\.scalar)) {
            case .matches: return slots
            case .doesNotMatch: break
            case .undecided: budget -= MemberSearch.costOfIndecision
            }
        }
        return nil
    }

    /// Adds a shortest text of a tree that was changed so that its texts should be no members.
    mutating func add(textOf tree: Node, _ edit: NearMiss.Edit) {
        let length = tree.shortestLength
        guard length <= Self.longest else { return }
        for alphabet in [GenerationTree.Alphabet.printable, .any] {
            let root = GenerationTree.build(tree, cap: length + 16, alphabet: alphabet)
            guard let shortest = root.lengths.shortest else { continue }
            for _ in 0..<4 {
                let slots = MemberSampler.sample(root, length: shortest, tier: .plain, using: &generator)
                if let slots, add(slots.map(\.scalar), edit) { return }
            }
        }
    }

    /// Adds a text unless it is a member, undecided, or already there.
    @discardableResult
    mutating func add(_ scalars: [Unicode.Scalar], _ edit: NearMiss.Edit) -> Bool {
        let cost = (scalars.count + 1) * expression.stepsPerCharacter
        guard cost <= steps, !seen.contains(scalars) else { return false }
        steps -= cost
        guard expression.decide(String(String.UnicodeScalarView(scalars))) == .doesNotMatch else { return false }
        seen.insert(scalars)
        found.append(NearMiss(text: String(String.UnicodeScalarView(scalars)), edit: edit))
        return true
    }
}
