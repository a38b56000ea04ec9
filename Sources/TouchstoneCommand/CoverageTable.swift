import CaseDerivation
import Reports

/// What a plan judges of every constraint on requests, as `touchstone plan --coverage` prints it: both sides, or why not.
struct CoverageTable {
    let coverage: ConstraintCoverage

    init(plan: Plan) {
        coverage = ConstraintCoverage(plan)
    }

    var text: String {
        let rows = coverage.rows
        let heads = ["constraint", "accepted", "refused"]
        let cells = rows.map { row in
            ["\(row.operation)/\(row.constraint)", Self.count(row.accepted), Self.count(row.refused)]
        }
        let widths = heads.indices.map { column in ([heads] + cells).map { $0[column].count }.max() ?? 0 }
        var lines = [Self.line(heads, widths)]
        for (row, cells) in zip(rows, cells) {
            lines.append(Self.line(cells, widths))
            if !row.isComplete { lines += row.reasons.map { "    \(VisibleText.of($0))" } }
            if !row.isAccountedFor { lines.append("    no case is derived from it, and no rule tells why") }
        }
        let complete = rows.count(where: \.isComplete)
        let explained = rows.count(where: \.isAccountedFor) - complete
        lines.append("")
        lines.append(
            "\(rows.count) constraints: \(complete) judged on both sides, \(explained) with a reason why not, "
                + "\(rows.count - complete - explained) without"
        )
        return lines.joined(separator: "\n")
    }

    private static func count(_ ids: [String]) -> String { ids.isEmpty ? "·" : String(ids.count) }

    private static func line(_ cells: [String], _ widths: [Int]) -> String {
        zip(cells, widths).enumerated().map { index, cell in
            let padding = String(repeating: " ", count: cell.1 - cell.0.count)
            return index == 0 ? cell.0 + padding : padding + cell.0
        }.joined(separator: "  ")
    }
}
