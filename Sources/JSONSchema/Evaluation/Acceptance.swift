import JSONText

/// The keywords of one schema as `accepts` runs them: what only annotates is left out, and what looks at types and at
/// members is merged, so that one look at each is enough.
struct Acceptance: Sendable {
    /// The types that the schema accepts.
    var types = TypeSet.all
    /// The keywords that the walk over the members does together.
    var properties: Properties?
    var required: Required?
    var additional: NodeID?
    /// All others, those that read coverage last.
    var checks: [any AcceptanceCheck] = []

    init(_ keywords: [any CompiledKeyword]) {
        for keyword in keywords { keyword.join(&self) }
    }

    /// Whether the types alone decide.
    var isDecidedByType: Bool {
        types.isEmpty || (properties == nil && required == nil && additional == nil && checks.isEmpty)
    }
}
