import CaseDerivation
import JSONText
import OpenAPIContract
import Workflows

extension Row {
    init(
        _ testCase: Case,
        _ documents: ContractDocuments,
        state: RowState,
        reason: String? = nil,
        finding: Finding? = nil,
        elapsed: Duration = .zero
    ) {
        self.init(
            id: testCase.id,
            operation: testCase.operation,
            site: testCase.site.description,
            constraint: testCase.constraint,
            side: testCase.side,
            summary: testCase.summary,
            facts: testCase.facts,
            location: documents.location(of: testCase.reference),
            state: state,
            reason: reason,
            finding: finding,
            elapsed: elapsed
        )
    }

    init(
        _ clause: ResponseConstraint,
        _ documents: ContractDocuments,
        state: RowState,
        reason: String? = nil,
        finding: Finding? = nil,
        elapsed: Duration = .zero
    ) {
        self.init(
            id: clause.id,
            operation: clause.operation,
            site: "response/\(clause.outcome)/\(clause.header.map { "header/\($0)" } ?? "body")\(clause.pointer)",
            constraint: clause.constraint,
            side: "answer",
            summary: clause.summary,
            facts: clause.facts,
            location: documents.location(of: clause.reference),
            state: state,
            reason: reason,
            finding: finding,
            elapsed: elapsed
        )
    }

    init(
        _ row: WorkflowRow,
        _ documents: ContractDocuments,
        state: RowState,
        reason: String? = nil,
        finding: Finding? = nil,
        elapsed: Duration = .zero
    ) {
        self.init(
            id: row.id,
            operation: row.operation,
            site: row.id.split(separator: "/").dropLast().joined(separator: "/"),
            constraint: "workflow",
            side: row.name,
            summary: row.summary,
            facts: row.facts,
            location: documents.location(of: row.reference),
            state: state,
            reason: reason,
            finding: finding,
            elapsed: elapsed
        )
    }

    init(_ skip: Plan.Skip, _ documents: ContractDocuments) {
        self.init(
            id: skip.id,
            operation: skip.operation,
            site: "",
            constraint: "",
            side: "",
            summary: "not derived",
            facts: skip.facts,
            location: documents.location(of: skip.reference),
            state: .notExercised,
            reason: skip.reason
        )
    }
}
