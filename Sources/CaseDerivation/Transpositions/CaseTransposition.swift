import JSONText

/// One way of carrying derived refusals over to another request around the same fault.
///
/// A rule spoils one value of the full valid request. A server may look at that value only there: in the first item of a
/// list, or only while another member stands beside it. A transposition is one file and one line in `CaseTranspositions`.
protocol CaseTransposition: Sendable {
    /// The accepted twins and the refusals that come of an operation's cases.
    func derive(from cases: [Case], _ context: OperationContext) -> Derivation
}

extension CaseTransposition {
    /// The refusals among the cases that stand for the others: of each site and constraint the first, and the one with
    /// null.
    ///
    /// The bound is on purpose: what a server checks of a constraint in one place it checks there on every side.
    func representatives(of cases: [Case]) -> [Case] {
        var seen: Set<FaultGroup> = []
        return cases.filter { found in
            guard case .reject = found.expectation, case .single = found.procedure else { return false }
            return seen.insert(FaultGroup(site: found.site, constraint: found.constraint, isNull: found.value == .null))
                .inserted
        }
    }
}

/// What a server is taken to check in one stroke.
private struct FaultGroup: Hashable {
    let site: Site
    let constraint: String
    let isNull: Bool
}
