/// What a run as a whole says, and the exit status that goes with it.
package enum RunVerdict: Int32, Sendable, Hashable {
    case conforms = 0
    case violations = 1
    /// Nothing could be judged: unreachable, or blocked everywhere.
    case couldNotRun = 2

    /// One violation decides; without one, at least one accepted request and one judged row are needed in every record.
    package init(_ records: [RunRecord]) {
        if records.contains(where: { !$0.violations.isEmpty }) {
            self = .violations
        } else if records.isEmpty || records.contains(where: { !$0.rows.contains { $0.state == .enforced } }) {
            self = .couldNotRun
        } else {
            self = .conforms
        }
    }
}
