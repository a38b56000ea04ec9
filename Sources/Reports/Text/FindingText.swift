package import Conformance
import JSONText

/// A finding as a person reads it in a terminal or a CI log.
package enum FindingText {
    /// Message first, then the place in the contract with a caret, expected and found, the exchanges, the lines that send it again.
    package static func lines(of finding: Finding, row: Row) -> [String] {
        var lines = [VisibleText.of(finding.message)]
        lines.append("  row       \(row.id)  (\(row.state.rawValue), \(finding.failures) of \(finding.attempts) tries)")
        if finding.seenIn == row.id {
            lines.append("  sent      \(VisibleText.of(row.summary))")
        } else {
            lines.append("  clause    \(VisibleText.of(row.summary))")
            lines.append("  seen in   \(finding.seenIn)")
        }
        lines.append("  expected  \(VisibleText.of(finding.expected))")
        lines.append("  found     \(VisibleText.of(finding.found))")
        if !row.facts.isEmpty { lines.append("  facts     \(row.facts.joined(separator: ", "))") }
        lines.append("  contract  \(finding.location)")
        lines += excerpt(of: finding).map { "    " + $0 }
        for exchange in finding.exchanges.suffix(2) { lines += ExchangeText.lines(of: exchange).map { "    " + $0 } }
        let again = [finding.replay, finding.curl].filter { !$0.isEmpty }
        lines += zip(["  again     ", "            "], again).map { $0 + VisibleText.of($1) }
        return lines
    }

    /// The line of the contract, with a caret below the column.
    private static func excerpt(of finding: Finding) -> [String] {
        guard !finding.contractLine.isEmpty else { return [] }
        let number = String(finding.location.line)
        let gap = String(repeating: " ", count: max(0, finding.location.column - 1))
        let margin = String(repeating: " ", count: number.utf8.count)
        return ["\(number) | \(finding.contractLine)", "\(margin) | \(gap)^"]
    }
}
