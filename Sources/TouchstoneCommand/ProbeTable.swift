import Conformance
import Reports
import Touchstone

/// What a probe found, as `touchstone probe` prints it: one line a reading, the evidence below it.
struct ProbeTable {
    let lines: [ReadingProbe.Line]

    private static let heads = ["operation", "fact", "reading", "follows"]

    var text: String {
        let rows = lines.map { line in
            [
                line.operations.isEmpty ? line.contract : line.operations.joined(separator: " "),
                line.reading.facts.joined(separator: " "), line.reading.name, line.finding.rawValue,
            ]
        }
        let widths = Self.heads.indices.map { column in
            ([Self.heads] + rows).map { $0[column].count }.max() ?? 0
        }
        var text = [Self.row(Self.heads, widths)]
        for (line, row) in zip(lines, rows) {
            text.append(Self.row(row, widths))
            text.append("    \(line.reading.title)")
            if !line.evidence.isEmpty { text.append("    \(VisibleText.of(line.evidence))") }
        }
        return text.joined(separator: "\n")
    }

    private static func row(_ cells: [String], _ widths: [Int]) -> String {
        let padded = zip(cells, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }
        return padded.joined(separator: "  ").trimmingTrailingBlanks
    }
}

extension String {
    fileprivate var trimmingTrailingBlanks: String {
        String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
    }
}
