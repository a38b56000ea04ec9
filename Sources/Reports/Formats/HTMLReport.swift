package import Conformance

/// One page that needs nothing else: the verdict, what is broken, the ledger by operation, what was not judged.
package struct HTMLReport: ReportFormat {
    package static let name = "html"
    package static let defaultFile = "reports/report.html"

    package init() {}

    package func render(_ records: [RunRecord]) -> [UInt8] {
        var page = HTMLPageStyle.head
        page += "<header><h1>Touchstone</h1>\(verdict(records))</header>\n<main>\n"
        for record in records { page += section(record) }
        page += "</main>\n</body></html>\n"
        return Array(page.utf8)
    }

    private func verdict(_ records: [RunRecord]) -> String {
        let violations = records.reduce(0) { $0 + $1.violations.count }
        let isWhole = records.allSatisfy { $0.endedEarly == nil }
        let early = isWhole ? "" : ", ended early"
        switch RunVerdict(records) {
        case .conforms: return "<p class=\"verdict good\">conforms</p>"
        case .violations:
            return "<p class=\"verdict bad\">\(violations) violation\(violations == 1 ? "" : "s")\(early)</p>"
        case .couldNotRun:
            return "<p class=\"verdict open\">\(isWhole ? "could not be judged" : "ended early")</p>"
        }
    }

    private func section(_ record: RunRecord) -> String {
        var html =
            "<section><h2>\(XMLText.content(record.title)) <small>\(XMLText.content(record.contract)) \(XMLText.content(record.version))</small></h2>\n"
        if RunVerdict([record]) == .couldNotRun {
            html += "<p class=\"obstacle\">Could not be judged: \(XMLText.content(record.obstacle))</p>\n"
        }
        html += "<p class=\"about\">against <b>\(XMLText.content(record.target))</b>, \(record.startedAt), "
        html += "\(record.requestCount) requests in \(DurationText.readable(record.duration)), seed \(record.seed), "
        html += "contract sha256:\(record.digest.prefix(12))…, tool \(record.toolVersion)</p>\n"
        for reading in record.readings { html += "<p class=\"about\">read as \(XMLText.content(reading.line))</p>\n" }
        html += ledger(record)
        if !record.violations.isEmpty {
            html +=
                "<h3>Violations</h3>\n" + record.violations.enumerated().map { violation($1, isOpen: $0 < 5) }.joined()
        }
        for operation in operations(record) { html += rows(of: operation, record) }
        return html + "</section>\n"
    }

    private func operations(_ record: RunRecord) -> [String] {
        var seen: Set<String> = []
        return record.rows.map(\.operation).filter { seen.insert($0).inserted }
    }

    private func ledger(_ record: RunRecord) -> String {
        let states = RowState.allCases.filter { record.count(of: $0) > 0 }
        var html = "<div class=\"wide\"><table class=\"ledger\"><tr><th>operation</th>"
        html += states.map { "<th>\($0.rawValue)</th>" }.joined() + "<th class=\"share\"></th></tr>\n"
        for operation in operations(record) {
            let rows = record.rows.filter { $0.operation == operation }
            html += "<tr><td>\(XMLText.content(operation))</td>"
            for state in states {
                let count = rows.count { $0.state == state }
                html += count == 0 ? "<td class=\"none\">·</td>" : "<td class=\"\(state.rawValue)\">\(count)</td>"
            }
            html +=
                "<td class=\"share\">"
                + states.map { state in
                    let share = 100 * Double(rows.count { $0.state == state }) / Double(max(1, rows.count))
                    return "<i class=\"\(state.rawValue)\" style=\"width:\(Int(share * 10) / 10)%\"></i>"
                }.joined() + "</td></tr>\n"
        }
        return html + "</table></div>\n"
    }

    /// The first few are open, so that a page with hundreds of them can still be read.
    private func violation(_ row: Row, isOpen: Bool) -> String {
        guard let finding = row.finding else { return "" }
        let text = FindingText.lines(of: finding, row: row).dropFirst().joined(separator: "\n")
        return
            "<details\(isOpen ? " open" : "") class=\"violation\"><summary><b class=\"\(row.state.rawValue)\">\(row.state.rawValue)</b> "
            + "<code>\(XMLText.content(row.id))</code><br>\(XMLText.content(finding.message))</summary>"
            + "<pre>\(XMLText.content(text))</pre></details>\n"
    }

    private func rows(of operation: String, _ record: RunRecord) -> String {
        let rows = record.rows.filter { $0.operation == operation }
        var html =
            "<details><summary><h3>\(XMLText.content(operation))</h3> \(rows.count) rows</summary><div class=\"wide\"><table class=\"rows\">\n"
        html += "<tr><th>state</th><th>row</th><th>what</th><th>facts</th></tr>\n"
        for row in rows {
            let what = [row.summary, row.finding?.message ?? row.reason].compactMap { $0 }.joined(separator: ": ")
            html +=
                "<tr><td class=\"\(row.state.rawValue)\">\(row.state.rawValue)</td><td><code>\(XMLText.content(row.id))</code></td>"
            html +=
                "<td>\(XMLText.content(what))</td><td>\(XMLText.content(row.facts.joined(separator: " ")))</td></tr>\n"
        }
        return html + "</table></div></details>\n"
    }
}
