extension Node {
    /// Trees of parts of the language that together take every alternative and both ends of every quantifier; at most 256.
    ///
    /// In each tree one alternation is held to one branch, or one repetition to its least or its greatest count; a
    /// repetition without bound to a few more than its least.
    var variants: [Node] {
        switch self {
        case .empty, .set, .assertion, .backreference, .look:
            return []
        case .group(let body, let number):
            return body.variants.map { .group($0, number: number) }
        case .alternation(let branches):
            return branches.flatMap { branch in [branch] + branch.variants }.limited
        case .sequence(let parts):
            return parts.indices.flatMap { index in
                parts[index].variants.map { variant in
                    var changed = parts
                    changed[index] = variant
                    return Node.sequence(changed)
                }
            }.limited
        case .repetition(let body, let minimum, let maximum, let greed):
            let most = maximum ?? minimum.saturatingSum(Self.furtherCopies)
            let ends = Set([minimum, most]).sorted().map { count in
                Node.repetition(body, minimum: count, maximum: count, greed: greed)
            }
            guard most > 0 else { return ends }
            let rest = Node.repetition(
                body,
                minimum: max(0, minimum - 1),
                maximum: maximum.map { $0 - 1 },
                greed: greed
            )
            return (ends + body.variants.map { .sequence([$0, rest]) }).limited
        }
    }

    /// How many copies above the least a repetition without bound is given.
    private static let furtherCopies = 32
}

extension Array where Element == Node {
    fileprivate var limited: [Node] { Array(prefix(256)) }
}
