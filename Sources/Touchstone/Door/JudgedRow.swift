import Conformance
import JSONText
import Reports

/// One row of the ledger as a test sees it: a case that was sent, a clause about answers, or what was not derived.
///
/// As an argument of a parameterised test it shows as its id.
public struct JudgedRow: Sendable, Hashable, Identifiable, CustomStringConvertible {
    /// The name of the contract: that of its folder.
    public let contract: String
    /// Stable over runs and reorderings: `create-item/body/name/max-length/above`.
    public let id: String
    /// What was found out, in kebab-case: `enforced`, `not-enforced`, `over-strict`, `wrong-outcome`, `broken`, `unstable`, `tolerated`,
    /// `blocked`, `not-exercised`.
    public let state: String
    /// Whether the row is a finding against the server.
    public let isViolation: Bool
    /// Whether the row was not judged: blocked or not exercised.
    public let isSkipped: Bool
    /// Why the row was not judged, or what was observed where the documents are silent.
    public let reason: String?
    /// A violation as the console prints it: message, contract line with a caret, expected and found, exchanges, the lines that send it again.
    ///
    /// For other rows what was sent or looked at, and the reason.
    public let text: String
    /// The contract file that the row rests on, as reached from the contracts' folder that was named.
    public let file: String
    /// The line in `file`, from 1.
    public let line: Int
    /// The column in `file`, in code points, from 1.
    public let column: Int

    init(_ row: Row, contract: String) {
        self.contract = contract
        id = row.id
        state = row.state.rawValue
        isViolation = row.state.isViolation
        isSkipped = !row.state.isJudged
        reason = row.reason
        text =
            row.finding.map { FindingText.lines(of: $0, row: row).joined(separator: "\n") }
            ?? [row.summary, row.reason].compactMap { $0 }.joined(separator: ": ")
        let location = row.finding?.location ?? row.location
        file = location.file
        line = location.line
        column = location.column
    }

    /// The id.
    public var description: String { id }
}
