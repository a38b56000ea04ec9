package import Conformance

/// What a run prints when it is through: each violation with all that is needed to see it, then the ledger's counts by operation, then what was
/// not judged.
package struct ConsoleReport: Sendable {
    private let style: ConsoleStyle
    private let limit: Int

    /// At most `limit` violations are printed in full; the files hold them all.
    package init(style: ConsoleStyle, limit: Int = 25) {
        self.style = style
        self.limit = limit
    }

    package func text(of records: [RunRecord]) -> String {
        var lines: [String] = []
        let violations = records.flatMap(\.violations)
        for row in violations.prefix(limit) { lines += violation(row) }
        if violations.count > limit {
            lines += ["", "… and \(violations.count - limit) more violations, all in the report files"]
        }
        for record in records {
            lines.append("")
            lines += record.readings.map { "read as \(VisibleText.of($0.line))" }
            lines += ledger(record)
            lines += notJudged(record)
        }
        lines += ["", conclusion(records)]
        return lines.joined(separator: "\n") + "\n"
    }

    /// What a replay prints at its end: all that is broken, and what came of the rows that were asked for.
    package func text(ofReplay record: RunRecord, asking isAskedFor: (Row) -> Bool) -> String {
        var lines = record.violations.flatMap(violation)
        for row in record.rows where isAskedFor(row) && !row.state.isViolation {
            let mark = row.state.isJudged ? style.green("✓") : style.red("!")
            lines += ["\(mark) \(row.id): \(row.state.rawValue)"]
            lines += row.reason.map { ["  \(VisibleText.of($0))"] } ?? []
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func violation(_ row: Row) -> [String] {
        guard let finding = row.finding else { return [] }
        var lines = FindingText.lines(of: finding, row: row)
        lines[0] = style.red("✗ ") + style.bold(lines[0])
        return [""] + lines
    }

    /// One line an operation, one column a state that occurs.
    private func ledger(_ record: RunRecord) -> [String] {
        let states = RowState.allCases.filter { record.count(of: $0) > 0 }
        var operations: [String] = []
        for row in record.rows where !operations.contains(row.operation) { operations.append(row.operation) }
        let width = max(record.contract.utf8.count, operations.map(\.utf8.count).max() ?? 0)
        var lines = [
            style.bold(padded(record.contract, width)) + states.map { "  " + style.soft($0.rawValue) }.joined()
        ]
        for operation in operations {
            let rows = record.rows.filter { $0.operation == operation }
            var line = padded(operation, width)
            for state in states {
                let count = rows.count { $0.state == state }
                let cell = right(count == 0 ? "·" : String(count), state.rawValue.utf8.count)
                line += "  " + (state.isViolation && count > 0 ? style.red(cell) : cell)
            }
            lines.append(line)
        }
        return lines
    }

    /// What was not judged, by reason, the commonest first.
    private func notJudged(_ record: RunRecord) -> [String] {
        let open = record.rows.filter { !$0.state.isJudged }
        guard !open.isEmpty else { return [] }
        let reasons = Dictionary(grouping: open) { "\($0.state.rawValue): \($0.reason ?? "no reason known")" }
        var lines = [style.soft("not judged: \(open.count) of \(record.rows.count) rows")]
        let sorted = reasons.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        for (reason, rows) in sorted.prefix(8) {
            lines.append("  \(right(String(rows.count), 4))  \(VisibleText.of(reason))")
            if rows.count <= 3 { lines += rows.map { style.soft("          \($0.id)") } }
        }
        if sorted.count > 8 {
            lines.append("        … and \(sorted.count - 8) further reasons, all in the report files")
        }
        return lines
    }

    private func conclusion(_ records: [RunRecord]) -> String {
        let requests = records.reduce(0) { $0 + $1.requestCount }
        let judged = records.reduce(0) { $0 + $1.rows.count { $0.state.isJudged } }
        let rows = records.reduce(0) { $0 + $1.rows.count }
        let figures = "\(judged) of \(rows) rows judged, \(requests) requests"
        switch RunVerdict(records) {
        case .conforms: return style.green("✓ conforms") + ": \(figures)"
        case .violations:
            let count = records.reduce(0) { $0 + $1.violations.count }
            let early = records.contains { $0.endedEarly != nil } ? ", ended early" : ""
            return style.red("✗ \(count) violation\(count == 1 ? "" : "s")\(early)") + ": \(figures)"
        case .couldNotRun:
            if let reason = records.lazy.compactMap(\.endedEarly).first {
                return style.red("! ended early") + ": \(figures); \(VisibleText.of(reason))"
            }
            return style.red("! could not be judged") + ": \(figures); what was not accepted stands above"
        }
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.utf8.count))
    }

    private func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
