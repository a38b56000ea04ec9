/// Looks for members of a pattern's language up to a length.
struct MemberSearch {
    private let expression: RegularExpression
    private let cap: Int
    /// The trees to make texts from, the most promising first.
    private let roots: [GenerationTree]
    /// How many code points may be made before the search is given up.
    private let budget: Int
    /// What a text takes from the budget that the pattern could not be tried on to the end.
    static let costOfIndecision = 20_000

    /// Looks for members of an expression; with a tree, for those that this part of its language has.
    init(_ expression: RegularExpression, cap: Int, among tree: Node? = nil) {
        self.expression = expression
        self.cap = max(0, cap)
        // A part is one of many, so that little is spent on each.
        budget = tree == nil ? max(50_000, 200 * self.cap) : 5_000 + 20 * self.cap
        var roots: [GenerationTree] = []
        for node in tree.map({ [$0] }) ?? [expression.tree] + expression.tree.promises {
            let printable = GenerationTree.build(node.padded, cap: self.cap, alphabet: .printable)
            let any = GenerationTree.build(node.padded, cap: self.cap, alphabet: .any)
            roots.append(printable)
            // Without lookarounds the wider alphabet can only bring other lengths.
            if expression.tree.hasLook || any.lengths != printable.lengths { roots.append(any) }
        }
        self.roots = roots.filter { !$0.lengths.isEmpty }
    }

    func member(_ choice: LengthChoice, using generator: inout some RandomNumberGenerator) -> String? {
        var budget = budget
        var best: String?
        for root in roots {
            guard let found = member(choice, of: root, &budget, using: &generator) else { continue }
            guard let known = best else {
                best = found
                if case .random = choice { break }
                continue
            }
            let (length, knownLength) = (found.unicodeScalars.count, known.unicodeScalars.count)
            if choice == .shortest ? length < knownLength : length > knownLength { best = found }
        }
        return best
    }

    private func member(
        _ choice: LengthChoice,
        of root: GenerationTree,
        _ budget: inout Int,
        using generator: inout some RandomNumberGenerator
    ) -> String? {
        var lengths: [Int] = []
        switch choice {
        case .longest where expression.tree.hasBackreference:
            lengths = plans(of: root, for: cap, using: &generator)
        case .shortest: lengths = root.lengths.ascending(limit: 128)
        case .longest: lengths = root.lengths.descending(limit: 128)
        case .random: for _ in 0..<128 { lengths.append(root.lengths.element(using: &generator) ?? 0) }
        }
        for length in lengths {
            let found = attempt(root, length, &budget, using: &generator) { $0 <= cap }
            if let found { return found }
        }
        return nil
    }

    func member(ofLength length: Int, using generator: inout some RandomNumberGenerator) -> String? {
        var budget = budget
        for root in roots {
            let isExact = !expression.tree.hasBackreference
            for plan in isExact ? [length] : plans(of: root, for: length, using: &generator) {
                let found = attempt(root, plan, &budget, using: &generator) { $0 == length }
                if let found { return found }
            }
        }
        return nil
    }

    /// The planned lengths, descending, that come near a length once the backreferences have added theirs.
    private func plans(
        of root: GenerationTree,
        for length: Int,
        using generator: inout some RandomNumberGenerator
    ) -> [Int] {
        guard root.lengths.hasMore(than: 32), var estimate = root.lengths.descending(limit: 1).first else {
            return root.lengths.descending(limit: 32)
        }
        for _ in 0..<4 {
            let slots = MemberSampler.sample(root, length: estimate, tier: .plain, using: &generator)
            guard let slots, slots.count > length else { break }
            let smaller = root.lengths.clamped(to: estimate * length / slots.count).descending(limit: 1)
            guard let next = smaller.first else { break }
            estimate = next
        }
        return root.lengths.clamped(to: estimate + 16).descending(limit: 32)
    }

    /// Makes texts of a planned length until one is a member.
    private func attempt(
        _ root: GenerationTree,
        _ length: Int,
        _ budget: inout Int,
        using generator: inout some RandomNumberGenerator,
        where fits: (Int) -> Bool
    ) -> String? {
        var tried: Set<[Unicode.Scalar]> = []
        var misfits = 0
        for attempt in 0..<32 where budget > 0 {
            let tier: CharacterPalette.Tier = attempt < 8 ? .plain : attempt < 24 ? .printable : .any
            let slots = MemberSampler.sample(root, length: length, tier: tier, using: &generator)
            guard let slots else { return nil }
            budget -= slots.count + 64
            let scalars = slots.map(\.scalar)
            guard fits(slots.count) else {
                misfits += 1
                if misfits == 4 { return nil }
                continue
            }
            guard tried.insert(scalars).inserted else { continue }
            switch expression.decide(scalars: scalars) {
            case .matches: return String(String.UnicodeScalarView(scalars))
            case .doesNotMatch: break
            case .undecided: budget -= Self.costOfIndecision
            }
        }
        return nil
    }
}

extension Node {
    /// What positive lookaheads promise: their own texts are guesses for a member.
    fileprivate var promises: [Node] {
        var found: [Node] = []
        if case .look(let body, _, .ahead, true) = self { found.append(body) }
        return found + children.flatMap(\.promises)
    }

    /// The tree with letters before and after it, where it is not anchored.
    var padded: Node {
        if case .alternation(let branches) = self { return .alternation(branches.map(\.padded)) }
        let letters = Node.repetition(
            .set(CharacterClass(ranges: [0x61...0x7A])),
            minimum: 0,
            maximum: nil,
            greed: .greedy
        )
        // The hyphen keeps a word boundary at the edge of the pattern possible.
        let hyphen = Node.repetition(.set(CharacterClass(scalar: 0x2D)), minimum: 0, maximum: 1, greed: .greedy)
        let before: [Node] = isAnchored(at: .start) ? [] : [letters, hyphen]
        let after: [Node] = isAnchored(at: .end) ? [] : [hyphen, letters]
        return .sequence(before + [self] + after)
    }
}
