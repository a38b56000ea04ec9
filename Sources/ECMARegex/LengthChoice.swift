/// Which length a member of a pattern's language shall have, in code points.
public enum LengthChoice: Sendable, Hashable {
    /// The shortest that is found.
    case shortest
    /// The longest that is found up to this length.
    case longest(Int)
    /// Any up to this length.
    case random(Int)

    /// The longest length that is asked for; the shortest member is searched up to the shortest length of the tree.
    var cap: Int? {
        switch self {
        case .shortest: nil
        case .longest(let cap), .random(let cap): cap
        }
    }
}
