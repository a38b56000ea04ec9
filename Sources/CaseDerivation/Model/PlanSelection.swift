package import OpenAPIContract

/// What part of a contract's cases a run takes.
package struct PlanSelection: Sendable, Hashable {
    /// Globs over case ids (`*` any run of characters, `?` one); empty: all.
    package var only: [String]
    package var skip: [String]
    /// With a documented state, only the operations that document this outcome are run, on valid requests.
    package var given: String?
    /// Classes of side effects that may be sent; others become skips.
    package var allowed: Set<Operation.SideEffect>

    package init(
        only: [String] = [],
        skip: [String] = [],
        given: String? = nil,
        allowed: Set<Operation.SideEffect> = Set(Operation.SideEffect.allCases)
    ) {
        self.only = only
        self.skip = skip
        self.given = given
        self.allowed = allowed
    }
}
