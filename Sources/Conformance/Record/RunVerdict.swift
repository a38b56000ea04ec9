/// What a run as a whole says, and the exit status that goes with it.
package enum RunVerdict: Int32, Sendable, Hashable {
    case conforms = 0
    case violations = 1
    /// Nothing could be judged: unreachable, or mostly blocked.
    case couldNotRun = 2

    /// One violation decides.
    ///
    /// Without one, every run must have come to its end and to an enforced row, and no operation may be blocked in its plain valid
    /// request or in more cases than were found enforced.
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
        let cases = record.rows.filter { !$0.site.hasPrefix("response/") }
        let enforced = cases.filter { $0.state == .enforced }.count(by: \.operation)
        let blocked = cases.filter { $0.state == .blocked }.count(by: \.operation)
        return enforced.isEmpty
            || blocked.contains { operation, count in count > enforced[operation, default: 0] }
            || cases.contains { $0.state == .blocked && $0.isPlainRequest }
    }
}

extension Sequence {
    fileprivate func count<Key: Hashable>(by key: (Element) -> Key) -> [Key: Int] {
        reduce(into: [:]) { $0[key($1), default: 0] += 1 }
    }
}
