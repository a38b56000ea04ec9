import Conformance
import JSONText
import Testing

@Suite("RunVerdict")
struct RunVerdictTests {
    private func record(
        _ states: [(String, RowState)],
        site: String = "",
        constraint: String = "",
        side: String = ""
    ) -> RunRecord {
        let rows = states.enumerated().map { index, row in
            Row(
                id: "\(row.0)/\(index)",
                operation: row.0,
                site: site,
                constraint: constraint,
                side: side,
                summary: "",
                facts: [],
                location: SourceLocation(file: "f", line: 1, column: 1),
                state: row.1
            )
        }
        return RunRecord(
            contract: "c",
            title: "",
            version: "",
            digest: "",
            target: "",
            seed: 1,
            toolVersion: "",
            startedAt: "",
            duration: .zero,
            rows: rows,
            requestCount: 0
        )
    }

    @Test(
        "says what the rows add up to",
        arguments: [
            ([("a", RowState.enforced), ("a", .tolerated)], RunVerdict.conforms),
            ([("a", .enforced), ("a", .blocked)], .conforms),
            ([("a", .enforced), ("b", .blocked)], .couldNotRun),
            ([("a", .enforced), ("a", .blocked), ("a", .blocked)], .couldNotRun),
            ([("a", .enforced), ("b", .notExercised)], .conforms),
            ([("a", .blocked), ("b", .blocked)], .couldNotRun),
            ([("a", .notExercised)], .couldNotRun),
            ([("a", .tolerated)], .couldNotRun),
            ([("a", .blocked), ("b", .unstable)], .violations),
            ([("a", .enforced), ("a", .broken)], .violations),
        ]
    )
    func verdict(states: [(String, RowState)], expected: RunVerdict) {
        #expect(RunVerdict([record(states)]) == expected)
    }

    @Test(
        "a plain valid request that is blocked proves nothing, whatever else is enforced",
        arguments: [
            ("valid", "full", RunVerdict.couldNotRun), ("valid", "minimal", .couldNotRun),
            ("valid", "repeated", .conforms), ("enum", "full", .conforms),
        ]
    )
    func plainRequest(constraint: String, side: String, expected: RunVerdict) {
        let states = [("a", RowState.enforced), ("a", .enforced), ("a", .blocked)]
        #expect(RunVerdict([record(states, constraint: constraint, side: side)]) == expected)
    }

    @Test("clauses about answers show neither that a request was accepted nor that one was blocked")
    func clauses() {
        #expect(RunVerdict([record([("a", .enforced)], site: "response/success")]) == .couldNotRun)
        var record = record([("a", .enforced)])
        record.rows += self.record([("a", .blocked), ("a", .blocked)], site: "response/success").rows
        #expect(RunVerdict([record]) == .conforms)
    }

    @Test("a run without a record is no success")
    func empty() {
        #expect(RunVerdict([]) == .couldNotRun)
    }
}
