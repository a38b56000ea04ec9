import JSONText

/// A keyword with its value understood, ready to judge instances.
///
/// It judges at two speeds: in an `Acceptance` it answers yes or no, `evaluate` finds all errors and annotations.
protocol CompiledKeyword: Sendable {
    /// Adds what the keyword contributes to a quick yes or no.
    func join(_ acceptance: inout Acceptance)

    /// Judges the instance completely and adds errors, annotations and coverage to the findings.
    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings)

    /// The subschemas applied to the same instance on every evaluation; a cycle of them would never end.
    var inPlace: [NodeID] { get }

    /// Whether the keyword reads what its neighbours have covered, and so comes after them.
    static var readsCoverage: Bool { get }

    /// Whether the keyword asks which resources were entered on the way.
    var readsDynamicScope: Bool { get }
}

extension CompiledKeyword {
    var inPlace: [NodeID] { [] }
    static var readsCoverage: Bool { false }
    var readsDynamicScope: Bool { false }
}
