extension Node {
    /// The trees in which one part that may be left out stands exactly once; at most 64.
    var withOptionalPartOnce: [Node] {
        changed { body, minimum, maximum in
            guard minimum == 0, maximum != 0 else { return nil }
            return .repetition(body, minimum: 1, maximum: 1, greed: .greedy)
        }
    }

    /// The trees in which one lookaround always holds, each with that lookaround; none of those that stand in another.
    var withoutOneLook: [(tree: Node, look: Node)] {
        replacingEach { node in
            guard case .look(let body, let number, let side, _) = node, !body.hasLook else { return nil }
            return .look(.empty, number: number, side: side, holds: true)
        }
    }

    /// The trees in which one backreference is a text of its own, of the form that its group has.
    var withAnotherRepeat: [Node] {
        replacingEach { node in
            guard case .backreference(let groups, _) = node, let group = groups.first, let body = body(ofGroup: group),
                !body.hasBackreference
            else { return nil }
            return body
        }.map(\.tree)
    }

    private func body(ofGroup number: Int) -> Node? {
        if case .group(let body, number) = self { return body }
        return children.lazy.compactMap { $0.body(ofGroup: number) }.first
    }

    /// The trees in which one part is what the change makes of it, each with the part as it was; nothing inside of lookarounds.
    private func replacingEach(_ change: (Node) -> Node?) -> [(tree: Node, look: Node)] {
        let own = change(self).map { [(tree: $0, look: self)] } ?? []
        switch self {
        case .empty, .set, .assertion, .backreference, .look:
            return own
        case .sequence(let parts):
            return own + Self.replacing(parts, change) { .sequence($0) }
        case .alternation(let branches):
            return own + Self.replacing(branches, change) { .alternation($0) }
        case .group(let body, let number):
            return own + body.replacingEach(change).map { (.group($0.tree, number: number), $0.look) }
        case .repetition(let body, let minimum, let maximum, let greed):
            return own
                + body.replacingEach(change).map {
                    (.repetition($0.tree, minimum: minimum, maximum: maximum, greed: greed), $0.look)
                }
        }
    }

    private static func replacing(_ parts: [Node], _ change: (Node) -> Node?, _ joined: ([Node]) -> Node)
        -> [(tree: Node, look: Node)]
    {
        parts.indices.flatMap { index in
            parts[index].replacingEach(change).map { replaced in
                var copy = parts
                copy[index] = replaced.tree
                return (tree: joined(copy), look: replaced.look)
            }
        }
    }
}
