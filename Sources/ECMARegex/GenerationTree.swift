/// A syntax tree in which every node knows the lengths of the texts it can make.
///
/// Conditions (anchors, boundaries, lookarounds) are taken for the empty text; whoever makes a text checks it afterwards.
final class GenerationTree: Sendable {
    /// Which characters the texts may have.
    enum Alphabet: Sendable {
        case printable
        case any
    }

    /// What the node makes.
    enum Kind: Sendable {
        case empty
        case set(CharacterClass, CharacterPalette)
        /// Two parts, one after the other.
        case pair(GenerationTree, GenerationTree)
        case choice([GenerationTree])
        case group(GenerationTree, number: Int)
        /// As many characters of one class as there is length.
        case run(CharacterClass, CharacterPalette)
        case backreference([Int])
    }

    let kind: Kind
    let lengths: LengthSet
    /// Whether the node or a part of it repeats what a group captured.
    let hasBackreference: Bool

    private init(_ kind: Kind, _ lengths: LengthSet) {
        self.kind = kind
        self.lengths = lengths
        hasBackreference =
            switch kind {
            case .empty, .set, .run: false
            case .pair(let first, let second): first.hasBackreference || second.hasBackreference
            case .choice(let branches): branches.contains(where: \.hasBackreference)
            case .group(let body, _): body.hasBackreference
            case .backreference: true
            }
    }

    private static let empty = GenerationTree(.empty, .zero)

    /// Builds the tree for texts of at most `cap` code points.
    static func build(_ node: Node, cap: Int, alphabet: Alphabet) -> GenerationTree {
        switch node {
        case .empty, .assertion, .look:
            return empty
        case .backreference(let groups, _):
            return GenerationTree(.backreference(groups), .zero)
        case .set(let set):
            let palette = CharacterPalette(set)
            let isPossible = cap >= 1 && (alphabet == .printable ? palette.hasPrintable : !palette.isEmpty)
            return GenerationTree(.set(set, palette), isPossible ? LengthSet(merging: [1...1]) : .none)
        case .sequence(let parts):
            let trees = parts.map { build($0, cap: cap, alphabet: alphabet) }
            guard let last = trees.last else { return empty }
            return trees.dropLast().reversed().reduce(last) { pair($1, $0, cap: cap) }
        case .alternation(let branches):
            return choice(branches.map { build($0, cap: cap, alphabet: alphabet) })
        case .group(let body, let number):
            let tree = build(body, cap: cap, alphabet: alphabet)
            return GenerationTree(.group(tree, number: number), tree.lengths)
        case .repetition(let body, let minimum, let maximum, _):
            let tree = build(body, cap: cap, alphabet: alphabet)
            return repetition(of: tree, minimum: minimum, maximum: maximum, cap: cap)
        }
    }

    private static func pair(_ first: GenerationTree, _ second: GenerationTree, cap: Int) -> GenerationTree {
        GenerationTree(.pair(first, second), first.lengths.sum(second.lengths, cap: cap))
    }

    private static func choice(_ branches: [GenerationTree]) -> GenerationTree {
        GenerationTree(.choice(branches), branches.reduce(.none) { $0.union($1.lengths) })
    }

    private static func repetition(
        of body: GenerationTree,
        minimum: Int,
        maximum: Int?,
        cap: Int
    ) -> GenerationTree {
        let isBodyPossible = !body.lengths.isEmpty
        if case .set(let set, let palette) = body.kind {
            guard isBodyPossible, minimum <= cap else { return minimum == 0 ? empty : GenerationTree(.empty, .none) }
            let lengths = LengthSet(merging: [minimum...min(cap, maximum ?? cap)])
            return GenerationTree(.run(set, palette), lengths)
        }
        // Beyond the minimum no more than `cap` copies can be other than empty.
        let optional = min(cap, (maximum ?? Int.max) - minimum)
        let needed = power(body, minimum, cap: cap)
        guard optional > 0, isBodyPossible else { return needed }
        return pair(needed, power(choice([empty, body]), optional, cap: cap), cap: cap)
    }

    /// Sets a tree after itself `count` times, by halves, so that only O(log count) nodes are made.
    private static func power(_ body: GenerationTree, _ count: Int, cap: Int) -> GenerationTree {
        switch count {
        case 0: return empty
        case 1: return body
        default:
            let half = power(body, count / 2, cap: cap)
            let both = pair(half, half, cap: cap)
            return count.isMultiple(of: 2) ? both : pair(body, both, cap: cap)
        }
    }
}
