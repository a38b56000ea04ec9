package import OpenAPIContract

/// What part of a contract's cases a run takes.
package struct PlanSelection: Sendable, Hashable {
    /// Globs over case ids (`*` any run of characters, `?` one); empty: all.
    package var only: [String]
    package var skip: [String]
    /// The part of what is left that is taken; nil: all.
    package var shard: Shard?
    /// With a documented state, only the operations that document this outcome are run, on valid requests.
    package var given: String?
    /// Classes of side effects that may be sent; others become skips.
    package var allowed: Set<Operation.SideEffect>
    /// How often a valid request of each operation is sent to see whether its answers stay the same; 1: not again.
    package var repeats: Int

    /// How many random valid requests of each operation are sent, each again with one violation.
    package var random: Int

    /// So many answers show a fault of one in twenty with a probability of 99 %: ln 0.01 / ln 0.95.
    package static let thoroughRepeats = 90
    /// So many show a fault of one in three with 98 %; for servers that others use too.
    package static let sparingRepeats = 10

    package init(
        only: [String] = [],
        skip: [String] = [],
        shard: Shard? = nil,
        given: String? = nil,
        allowed: Set<Operation.SideEffect> = Set(Operation.SideEffect.allCases),
        repeats: Int = thoroughRepeats,
        random: Int = 0
    ) {
        self.only = only
        self.skip = skip
        self.shard = shard
        self.given = given
        self.allowed = allowed
        self.repeats = repeats
        self.random = random
    }
}
