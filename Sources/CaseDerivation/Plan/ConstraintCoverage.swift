import JSONText
package import OpenAPIContract

/// What a plan exercises of every constraint that a contract states about requests: both sides, or why not.
package struct ConstraintCoverage: Sendable {
    /// One keyword at one place of a request.
    package struct Row: Sendable, Hashable {
        package let operation: String
        /// The place and the keyword: `body/regions/*/region_id format`.
        package let constraint: String
        /// The keyword's place in the contract.
        package let reference: NodeReference
        /// Ids of the cases that must be accepted: the edge itself, or the twin of a refusal.
        package let accepted: [String]
        /// Ids of the cases that must be refused.
        package let refused: [String]
        /// Why a side is not judged: the doubt about it, or the skip's reason.
        package let reasons: [String]

        /// Whether both sides are judged, or it is said why not.
        package var isAccountedFor: Bool { !accepted.isEmpty && !refused.isEmpty || !reasons.isEmpty }
        /// Whether both sides are judged.
        package var isComplete: Bool { !accepted.isEmpty && !refused.isEmpty }
    }

    package let rows: [Row]

    /// The coverage of a whole plan; a plan of a selection says less.
    package init(_ plan: Plan) {
        let cases = Dictionary(grouping: plan.cases, by: \.operation)
        let skips = Dictionary(grouping: plan.skips, by: \.operation)
        rows = plan.contract.operations.flatMap { operation in
            let full = cases[operation.id]?.first { $0.id == OperationContext.fullID(of: operation) }
            let rows = StatedConstraint.all(in: operation).map { stated in
                let own = (cases[operation.id] ?? []).filter { stated.covers($0.reference) }
                let refused = own.filter { $0.expectation.word == "reject" }
                let accepted = own.filter { $0.expectation == .accept }.map(\.id) + refused.compactMap(\.twin)
                let doubts = own.compactMap { found in
                    if case .tolerate(let reason) = found.expectation { reason } else { nil }
                }
                let unmade = (skips[operation.id] ?? []).filter { stated.covers($0.reference) }.map(\.reason)
                let uncarried = own.isEmpty && unmade.isEmpty ? stated.absence(from: full) : nil
                return Row(
                    operation: operation.id,
                    constraint: stated.description,
                    reference: stated.reference,
                    accepted: accepted.reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
                    refused: refused.map(\.id),
                    reasons: (doubts + unmade + [uncarried].compactMap { $0 })
                        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
                )
            }
            return rows.map { Self.row($0, asAnyOf: rows, plan.contract) }
        }
    }

    /// The row; where the same is said again at a place, with the cases of what is said first.
    private static func row(_ row: Row, asAnyOf rows: [Row], _ contract: Contract) -> Row {
        guard !row.isAccountedFor,
            let same = rows.first(where: { other in
                other.isAccountedFor && other.constraint == row.constraint
                    && contract.documents.value(at: other.reference) == contract.documents.value(at: row.reference)
            })
        else { return row }
        return Row(
            operation: row.operation,
            constraint: row.constraint,
            reference: row.reference,
            accepted: same.accepted,
            refused: same.refused,
            reasons: same.reasons
        )
    }
}
