/// The cheapest check of a schema: which types of instances it can accept.
struct Gate: Sendable {
    let types: TypeSet
    /// Whether there is nothing else to check.
    let isWhole: Bool

    /// The gate of a schema that accepts everything.
    static let open = Gate(types: .all, isWhole: true)
}
