extension Node {
    /// A simpler tree of the same language: without groups, and with repetitions of repetitions made one where they can be.
    ///
    /// Only for trees without backreferences.
    var plain: Node {
        switch self {
        case .empty, .set, .assertion, .backreference:
            return self
        case .group(let body, _):
            return body.plain
        case .look(let body, let number, let side, let holds):
            return .look(body.plain, number: number, side: side, holds: holds)
        case .sequence(let parts):
            return .joining(parts.map(\.plain))
        case .alternation(let branches):
            return .choosing(branches.map(\.plain))
        case .repetition(let body, let minimum, let maximum, let greed):
            return .repeating(body.plain, minimum, maximum, greed)
        }
    }

    private static func joining(_ parts: [Node]) -> Node {
        let flat = parts.flatMap { part in
            switch part {
            case .empty: [Node]()
            case .sequence(let inner): inner
            default: [part]
            }
        }
        return flat.count == 1 ? flat[0] : flat.isEmpty ? .empty : .sequence(flat)
    }

    /// Makes one class of the branches where each is a class.
    private static func choosing(_ branches: [Node]) -> Node {
        var ranges: [ClosedRange<UInt32>] = []
        for branch in branches {
            guard case .set(let set) = branch else { return .alternation(branches) }
            ranges += set.ranges
        }
        return .set(CharacterClass(ranges: ranges))
    }

    private static func repeating(_ body: Node, _ minimum: Int, _ maximum: Int?, _ greed: Greed) -> Node {
        if maximum == 0 { return .empty }
        if minimum == 1, maximum == 1 { return body }
        switch body {
        case .empty:
            return .empty
        case .repetition(let inner, let low, let high, _):
            guard leavesNoGap(from: low, to: high, minimum, maximum) else { break }
            let product = high.flatMap { high in maximum.map { high.saturatingProduct($0) } }
            return repeating(inner, low.saturatingProduct(minimum), high == 0 ? 0 : product, greed)
        default:
            break
        }
        return .repetition(body, minimum: minimum, maximum: maximum, greed: greed)
    }

    /// Whether `minimum` to `maximum` times `low` to `high` is every count from the least to the greatest product.
    private static func leavesNoGap(from low: Int, to high: Int?, _ minimum: Int, _ maximum: Int?) -> Bool {
        // The step from n to n + 1 times is the widest at the smallest n; from none to one it is as wide as `low`.
        if minimum == maximum { return true }
        if minimum == 0 && low > 1 { return false }
        guard let high else { return true }
        let first = max(1, minimum)
        return (first.saturatingSum(1)).saturatingProduct(low) <= first.saturatingProduct(high).saturatingSum(1)
    }
}

extension Int {
    /// The product of two numbers from zero, `Int.max` when it is larger.
    func saturatingProduct(_ other: Int) -> Int {
        let (value, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? .max : value
    }

    /// The sum of two numbers from zero, `Int.max` when it is larger.
    func saturatingSum(_ other: Int) -> Int {
        let (value, overflow) = addingReportingOverflow(other)
        return overflow ? .max : value
    }
}
