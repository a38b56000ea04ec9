/// The ways to all nodes of an evaluation, each step beside the number of the one before it.
///
/// A list and not linked nodes: a deep way costs neither a copy for each of its nodes nor stack when it is let go.
struct Trail: Sendable {
    enum Step: Sendable {
        case name(String)
        case index(Int)
    }

    /// The number of the way that leads to the root.
    static let root = -1

    private var entries: [(before: Int, step: Step)] = []

    /// Adds a step behind another; its number.
    mutating func add(_ step: Step, behind before: Int) -> Int {
        entries.append((before, step))
        return entries.count - 1
    }

    /// The steps from the root.
    func steps(to end: Int) -> [Step] {
        var steps: [Step] = []
        var current = end
        while current != Self.root {
            steps.append(entries[current].step)
            current = entries[current].before
        }
        return steps.reversed()
    }
}
