extension Node {
    /// The alternatives of the whole pattern, each a tree of its own: `^(?:a|b)$` has `^a$` and `^b$`; at most 16.
    var branches: [Node] {
        switch self {
        case .alternation(let branches):
            return Array(branches.flatMap(\.branches).prefix(16))
        case .group(let body, let number):
            return body.branches.map { .group($0, number: number) }
        case .sequence(let parts):
            // Only one part that takes text may branch, or the branches would multiply.
            let branching = parts.indices.filter { !parts[$0].isCondition }
            guard let index = branching.first, branching.count == 1 else { return [self] }
            return parts[index].branches.map { .sequence(parts.replacing(index, by: $0)) }
        default:
            return [self]
        }
    }

    private var isCondition: Bool {
        switch self {
        case .assertion, .look, .empty: true
        default: false
        }
    }

    /// The trees in which one quantified part stands exactly once less than its minimum.
    var withOneRepetitionTooFew: [Node] {
        changed { body, minimum, _ in
            guard minimum > 0 else { return nil }
            return .repetition(body, minimum: minimum - 1, maximum: minimum - 1, greed: .greedy)
        }
    }

    /// The trees in which one quantified part stands exactly once more than its maximum.
    var withOneRepetitionTooMany: [Node] {
        changed { body, _, maximum in
            guard let maximum, maximum < 1_000_000 else { return nil }
            return .repetition(body, minimum: maximum + 1, maximum: maximum + 1, greed: .greedy)
        }
    }

    /// The trees in which one repetition is replaced, one tree for each repetition that a text passes; at most 64.
    func changed(_ change: (Node, Int, Int?) -> Node?) -> [Node] {
        var trees: [Node] = []
        switch self {
        case .empty, .set, .assertion, .backreference, .look:
            break
        case .sequence(let parts):
            for (index, part) in parts.enumerated() {
                trees += part.changed(change).map { .sequence(parts.replacing(index, by: $0)) }
            }
        case .alternation(let branches):
            // The change must not be passed by: the other branches go.
            for branch in branches { trees += branch.changed(change) }
        case .group(let body, let number):
            trees = body.changed(change).map { .group($0, number: number) }
        case .repetition(let body, let minimum, let maximum, let greed):
            if let replaced = change(body, minimum, maximum) { trees.append(replaced) }
            if maximum != 0 {
                for inner in body.changed(change) {
                    let rest = Node.repetition(
                        body,
                        minimum: max(0, minimum - 1),
                        maximum: maximum.map { max(0, $0 - 1) },
                        greed: greed
                    )
                    trees.append(.sequence([inner, rest]))
                }
            }
        }
        return Array(trees.prefix(64))
    }
}

extension Array where Element == Node {
    fileprivate func replacing(_ index: Int, by node: Node) -> [Node] {
        var copy = self
        copy[index] = node
        return copy
    }
}
