/// What a run as a whole says, and the exit status that goes with it.
package enum RunVerdict: Int32, Sendable, Hashable {
    case conforms = 0
    case violations = 1
    /// Nothing could be judged: unreachable, or blocked everywhere.
    case couldNotRun = 2

    /// One violation decides.
    ///
    /// Without one, every run must have come to its end and to an enforced row, and no operation may be blocked as a whole or in its
    /// plain valid request.
    package init(_ records: [RunRecord]) {
        if records.contains(where: { !$0.violations.isEmpty }) {
            self = .violations
        } else if records.isEmpty || records.contains(where: { $0.endedEarly != nil })
            || records.contains(where: Self.provesNothing)
        {
            self = .couldNotRun
        } else {
            self = .conforms
        }
    }

    private static func provesNothing(_ record: RunRecord) -> Bool {
        // A clause about every answer is held by refusals too: it does not show that a request was ever accepted.
        let enforced = Set(
            record.rows.filter { $0.state == .enforced && !$0.site.hasPrefix("response/") }.map(\.operation)
        )
        return enforced.isEmpty
            || record.rows.contains { row in
                row.state == .blocked && (!enforced.contains(row.operation) || row.isPlainRequest)
            }
    }
}
