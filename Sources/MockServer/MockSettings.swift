/// What a mock takes to be right, and the state of the world that it plays.
package struct MockSettings: Sendable {
    /// The credentials that are right, by the name of the field or query parameter that carries them; any value that is
    /// not empty is right for a name that is not among them.
    package var credentials: [String: String]
    /// The path parameters that are right, by name: `sid`; any value that is not empty is right for other names.
    package var variables: [String: String]
    /// The documented outcome that answers every valid request of an operation that documents it.
    package var given: String?
    /// Where fresh values begin: the same seed gives the same values in the same order.
    package var seed: UInt64
    /// Nanoseconds since 1970-01-01T00:00:00Z.
    package var now: @Sendable () -> Int64
    /// Changes each documented answer before it is written, for a mock that is to be wrong on purpose; nil for an honest one.
    package var alteration: (@Sendable (inout MockAnswer) -> Void)?

    package init(
        credentials: [String: String] = [:],
        variables: [String: String] = [:],
        given: String? = nil,
        seed: UInt64 = 0,
        now: @escaping @Sendable () -> Int64 = SystemTime.nanoseconds,
        alteration: (@Sendable (inout MockAnswer) -> Void)? = nil
    ) {
        self.credentials = credentials
        self.variables = variables
        self.given = given
        self.seed = seed
        self.now = now
        self.alteration = alteration
    }
}
