import Conformance
import Reports

/// What a judgement has found out: every row of every contract, and what they come to.
public struct JudgedRun: Sendable {
    /// What the rows come to; the raw value is the exit status that `touchstone run` gives.
    public enum Verdict: Int32, Sendable, Hashable {
        /// No clause is broken, and every operation has had a request accepted.
        case conforms = 0
        /// At least one row is a violation.
        case violations = 1
        /// Nothing is proved: the server is unreachable, or accepts no request.
        case couldNotRun = 2
    }

    /// The rows in the order of the contracts and their plans.
    public let rows: [JudgedRow]
    /// What the rows come to.
    public let verdict: Verdict
    /// What `touchstone run` prints at the end: violations, counts by operation, what was not judged.
    public let summary: String
    /// The report files that were written.
    public let reports: [String]
    /// Where the requests went, by contract: a URL, or `embedded mock`.
    public let targets: [String: String]

    init(_ records: [RunRecord], reports: [String]) {
        rows = records.flatMap { record in record.rows.map { JudgedRow($0, contract: record.contract) } }
        verdict = Verdict(rawValue: RunVerdict(records).rawValue) ?? .couldNotRun
        summary = ConsoleReport(style: .plain).text(of: records)
        self.reports = reports
        targets = Dictionary(records.map { ($0.contract, $0.target) }) { first, _ in first }
    }
}
