package import Conformance

/// JUnit XML that every consumer takes: one test case a row of the ledger, one failure at most in each.
///
/// Source: `junit-10.xsd` of Jenkins' xUnit plugin, the strictest of the consumers.
package struct JUnitReport: ReportFormat {
    package static let name = "junit"
    package static let defaultFile = "reports/junit.xml"

    package init() {}

    package func render(_ records: [RunRecord]) -> [UInt8] {
        var xml = XMLWriter()
        let all = records.flatMap(testCases)
        xml.open(
            "testsuites",
            [
                ("name", "touchstone"), ("tests", String(all.count)),
                ("failures", String(all.count { $0.result.isFailure })),
                ("errors", String(all.count { $0.result.isError })),
                ("time", DurationText.seconds(records.reduce(.zero) { $0 + $1.duration })),
            ]
        )
        for record in records { write(record, to: &xml) }
        xml.close("testsuites")
        return xml.bytes
    }

    private func write(_ record: RunRecord, to xml: inout XMLWriter) {
        let cases = testCases(record)
        xml.open(
            "testsuite",
            [
                ("name", record.contract), ("tests", String(cases.count)),
                ("failures", String(cases.count { $0.result.isFailure })),
                ("errors", String(cases.count { $0.result.isError })),
                ("skipped", String(cases.count { $0.result.isSkipped })),
                ("time", DurationText.seconds(record.duration)), ("timestamp", record.startedAt),
                ("hostname", record.target),
            ]
        )
        xml.open("properties")
        for (name, value) in properties(record) { xml.leaf("property", [("name", name), ("value", value)]) }
        xml.close("properties")
        for testCase in cases { write(testCase, to: &xml) }
        xml.close("testsuite")
    }

    private func properties(_ record: RunRecord) -> [(String, String)] {
        var properties = [
            ("touchstone.version", record.toolVersion), ("contract", "\(record.contract) \(record.version)"),
            ("contract.digest", "sha256:\(record.digest)"), ("seed", String(record.seed)), ("target", record.target),
            ("requests", String(record.requestCount)),
        ]
        if let given = record.given { properties.append(("given", given)) }
        for reading in record.readings { properties.append(("reading", reading.line)) }
        for state in RowState.allCases {
            properties.append(("rows.\(state.rawValue)", String(record.count(of: state))))
        }
        return properties
    }

    private func write(_ testCase: TestCase, to xml: inout XMLWriter) {
        let attributes = [
            ("classname", testCase.className), ("name", testCase.name),
            ("time", DurationText.seconds(testCase.elapsed)),
        ]
        switch testCase.result {
        case .passed(nil): xml.leaf("testcase", attributes)
        case .passed(let note?):
            xml.open("testcase", attributes)
            xml.leaf("system-out", [], text: note)
            xml.close("testcase")
        case .skipped(let reason):
            xml.open("testcase", attributes)
            xml.leaf("skipped", [("message", reason)], text: reason)
            xml.close("testcase")
        case .failed(let type, let message, let text):
            xml.open("testcase", attributes)
            xml.leaf("failure", [("type", type), ("message", message)], text: text)
            xml.close("testcase")
        case .error(let message):
            xml.open("testcase", attributes)
            xml.leaf("error", [("type", "could-not-run"), ("message", message)], text: message)
            xml.close("testcase")
        }
    }

    private func testCases(_ record: RunRecord) -> [TestCase] {
        var cases = record.rows.map { TestCase($0, contract: record.contract) }
        if RunVerdict([record]) == .couldNotRun {
            cases.insert(TestCase(couldNotRun: record), at: 0)
        }
        return cases
    }
}

/// One `testcase` element.
private struct TestCase {
    enum Result {
        case passed(note: String?)
        case skipped(reason: String)
        case failed(type: String, message: String, text: String)
        case error(message: String)

        var isFailure: Bool { if case .failed = self { true } else { false } }
        var isError: Bool { if case .error = self { true } else { false } }
        var isSkipped: Bool { if case .skipped = self { true } else { false } }
    }

    let className: String
    let name: String
    let elapsed: Duration
    let result: Result

    /// The class is contract and operation, so that Jenkins shows a package for the contract and a class for the operation.
    init(_ row: Row, contract: String) {
        className = "\(contract).\(row.operation)"
        name = row.id.hasPrefix(row.operation + "/") ? String(row.id.dropFirst(row.operation.count + 1)) : row.id
        elapsed = row.elapsed
        switch row.state {
        case .enforced: result = .passed(note: nil)
        case .tolerated: result = .passed(note: row.reason)
        case .blocked: result = .skipped(reason: "blocked: \(row.reason ?? "its twin was not accepted")")
        case .notExercised: result = .skipped(reason: "not exercised: \(row.reason ?? "no reason known")")
        case .notEnforced, .overStrict, .wrongOutcome, .broken, .unstable:
            let message = row.finding?.message ?? row.reason ?? row.state.rawValue
            let text = row.finding.map { FindingText.lines(of: $0, row: row).joined(separator: "\n") } ?? message
            result = .failed(type: row.state.rawValue, message: message, text: text)
        }
    }

    init(couldNotRun record: RunRecord) {
        className = "\(record.contract).run"
        name = "could-run"
        elapsed = record.duration
        result = .error(message: "the contract could not be judged: \(record.obstacle)")
    }
}
