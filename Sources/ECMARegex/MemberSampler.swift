/// Makes texts of a planned length from a generation tree.
struct MemberSampler<Generator: RandomNumberGenerator> {
    /// One code point of a text with the class that allowed it.
    struct Slot {
        let scalar: Unicode.Scalar
        let set: CharacterClass
    }

    private let tier: CharacterPalette.Tier
    private var generator: Generator
    private var slots: [Slot] = []
    private var captures: [Int: [Slot]] = [:]

    /// Makes one text; backreferences add to the planned length.
    static func sample(
        _ tree: GenerationTree,
        length: Int,
        tier: CharacterPalette.Tier,
        using generator: inout Generator
    ) -> [Slot]? {
        guard tree.lengths.contains(length) else { return nil }
        var sampler = MemberSampler(tier: tier, generator: generator)
        sampler.emit(tree, length)
        generator = sampler.generator
        return sampler.slots
    }

    private init(tier: CharacterPalette.Tier, generator: Generator) {
        self.tier = tier
        self.generator = generator
    }

    /// How many nodes may be visited for one text: backreferences can be repeated without end and make nothing.
    private static var longestWay: Int { 200_000 }
    private var visited = 0

    private mutating func emit(_ tree: GenerationTree, _ length: Int) {
        // Thousands of copies of a part may have to make nothing; only a backreference adds to what is planned.
        if length == 0, !tree.hasBackreference { return }
        visited += 1
        guard visited <= Self.longestWay + 32 * slots.count else { return }
        switch tree.kind {
        case .empty: break
        case .set(let set, let palette), .run(let set, let palette):
            for _ in 0..<length {
                guard let scalar = palette.element(upTo: tier, using: &generator) else { return }
                slots.append(Slot(scalar: scalar, set: set))
            }
        case .pair(let first, let second):
            let lengths = first.lengths.parts(of: length, leaving: second.lengths)
            guard let part = lengths.element(using: &generator) else { return }
            emit(first, part)
            emit(second, length - part)
        case .choice(let branches):
            let possible = branches.filter { $0.lengths.contains(length) }
            if let branch = possible.randomElement(using: &generator) { emit(branch, length) }
        case .group(let body, let number):
            let start = slots.count
            emit(body, length)
            captures[number] = Array(slots[start...])
        case .backreference(let groups):
            if let group = groups.first(where: { captures.keys.contains($0) }) { slots += captures[group] ?? [] }
        }
    }
}
