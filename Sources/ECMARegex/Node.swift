/// The syntax tree of a pattern.
///
/// Source: ECMA-262, section 22.2.1
indirect enum Node: Sendable {
    /// Matches the empty text.
    case empty
    /// Matches one code point of a class.
    case set(CharacterClass)
    /// Matches its parts one after the other.
    case sequence([Node])
    /// Matches one of its branches, the first preferred.
    case alternation([Node])
    /// A capturing group, numbered from 1.
    case group(Node, number: Int)
    /// A quantified atom; `maximum` nil means without bound.
    case repetition(Node, minimum: Int, maximum: Int?, greed: Greed)
    /// A condition on the place between two code points.
    case assertion(Assertion)
    /// A condition on the text after or before a place, numbered from 0, the inner ones first.
    case look(Node, number: Int, side: Side, holds: Bool)
    /// The text that one of these groups captured; several when a name is used in several alternatives.
    case backreference([Int], CaseMatching)

    /// Whether letters match those that differ only in case.
    enum CaseMatching: Sendable, Hashable {
        case exact
        /// Under the `i` modifier.
        case folded
    }

    /// Whether a quantifier prefers more or fewer repetitions.
    enum Greed: Sendable {
        case greedy
        case lazy
    }

    /// The place conditions.
    enum Assertion: Sendable, Hashable {
        case start
        case end
        /// The start of a line, under the `m` modifier.
        case lineStart
        /// The end of a line, under the `m` modifier.
        case lineEnd
        case wordBoundary(CaseMatching)
        case notWordBoundary(CaseMatching)
    }

    /// Where a lookaround looks.
    enum Side: Sendable {
        case ahead
        case behind
    }

    /// The direct parts of the node.
    var children: [Node] {
        switch self {
        case .empty, .set, .assertion, .backreference: []
        case .sequence(let parts), .alternation(let parts): parts
        case .group(let body, _), .repetition(let body, _, _, _), .look(let body, _, _, _): [body]
        }
    }

    /// Whether the node or a part of it refers back to a captured text.
    var hasBackreference: Bool {
        if case .backreference = self { return true }
        return children.contains(where: \.hasBackreference)
    }

    /// Whether the node or a part of it looks around.
    var hasLook: Bool {
        if case .look = self { return true }
        return children.contains(where: \.hasLook)
    }

    /// Whether every match of the node lies at the given edge of the text.
    func isAnchored(at edge: Assertion) -> Bool {
        switch self {
        case .assertion(let assertion):
            return assertion == edge
        case .group(let body, _):
            return body.isAnchored(at: edge)
        case .repetition(let body, let minimum, _, _):
            return minimum > 0 && body.isAnchored(at: edge)
        case .alternation(let branches):
            return branches.allSatisfy { $0.isAnchored(at: edge) }
        case .sequence(let parts):
            return parts.contains { $0.isAnchored(at: edge) }
        case .empty, .set, .look, .backreference:
            return false
        }
    }
}
