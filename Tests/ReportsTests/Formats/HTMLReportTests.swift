import Conformance
import Foundation
import JSONText
import Testing

@testable import Reports

@Suite("HTMLReport")
struct HTMLReportTests {
    private func page(_ state: RowState, reason: String?) -> String {
        let row = Row(
            id: "create-item/request/valid/full",
            operation: "create-item",
            site: "request",
            constraint: "valid",
            side: "full",
            summary: "a valid request",
            facts: [],
            location: SourceLocation(file: "contracts/a.json", line: 3, column: 7),
            state: state,
            reason: reason
        )
        let record = RunRecord(
            contract: "small",
            title: "Small",
            version: "1",
            digest: "ab",
            target: "http://127.0.0.1:1",
            seed: 1,
            toolVersion: "0",
            startedAt: "2026-11-21T07:22:56",
            duration: .zero,
            rows: [row],
            requestCount: 1
        )
        return String(decoding: HTMLReport().render([record]), as: UTF8.self)
    }

    @Test("why nothing could be judged stands before all else of the contract")
    func obstacle() throws {
        let page = page(.notExercised, reason: "no connection to 127.0.0.1:1: <refused>")
        let start = try #require(page.range(of: "<section>"))
        let ledger = try #require(page.range(of: "<table"))
        let words = "Could not be judged: no connection to 127.0.0.1:1: &lt;refused&gt;</p>"
        #expect(page[start.upperBound..<ledger.lowerBound].contains(words))
    }

    @Test("a run that judged tells of no obstacle")
    func judged() {
        #expect(!page(.enforced, reason: nil).contains("Could not be judged"))
    }

    @Test("every table scrolls by itself, so that a narrow page does not")
    func narrow() {
        let page = page(.enforced, reason: nil)
        let tables = page.components(separatedBy: "<table").dropLast()
        #expect(tables.count == 2)
        #expect(tables.allSatisfy { $0.hasSuffix("<div class=\"wide\">") })
        #expect(page.contains(".wide { overflow-x: auto }"))
    }
}
