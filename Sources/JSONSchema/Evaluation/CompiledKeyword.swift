import JSONText

/// A keyword with its value understood, ready to judge instances.
///
/// It judges at two speeds: `accepts` answers yes or no and stops early, `evaluate` finds all errors and annotations.
protocol CompiledKeyword: Sendable {
    /// Whether the keyword accepts the instance.
    ///
    /// With a coverage the keyword marks every member and item that it evaluates successfully, so it must not stop
    /// before it has seen them all; without one it may.
    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool

    /// Judges the instance completely and adds errors, annotations and coverage to the findings.
    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings)

    /// The subschemas applied to the same instance on every evaluation; a cycle of them would never end.
    var inPlace: [NodeID] { get }

    /// Whether the keyword reads what its neighbours have covered, and so comes after them.
    static var readsCoverage: Bool { get }
}

extension CompiledKeyword {
    var inPlace: [NodeID] { [] }
    static var readsCoverage: Bool { false }
}
