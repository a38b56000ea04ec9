import Foundation
import Testing
import Touchstone

/// The one run of a test session: it is carried out when its rows are first asked for.
enum ContractRun {
    /// Found from the folder of contracts, pointed by the environment, its reports in `reports/`.
    static let shared = Task { () async throws -> JudgedRun in
        let judgement = try ContractJudgement.pointed(contracts: Checkout.contracts)
        let run = try await judgement.run(reportsIn: Checkout.root + "/reports")
        print("touchstone: \(conclusion(of: run))")
        return run
    }

    /// Every row of every contract.
    static func rows() async throws -> [JudgedRow] {
        try await shared.value.rows
    }

    /// Tells the test run what was found: a violation is an issue at its line of the contract, what was not judged is cancelled.
    static func tell(_ row: JudgedRow) throws {
        if row.isSkipped {
            try Test.cancel("\(row.state): \(row.reason ?? "no reason known")", sourceLocation: place(of: row))
        }
        guard row.isViolation else { return }
        Issue.record("\(row.text)", sourceLocation: place(of: row))
    }

    /// The row's place in its contract file.
    static func place(of row: JudgedRow) -> SourceLocation {
        SourceLocation(
            fileID: "\(row.contract)/\(URL(fileURLWithPath: row.file).lastPathComponent)",
            filePath: row.file,
            line: row.line,
            column: row.column
        )
    }

    /// One line: where the requests went, how many rows there are, how many were judged.
    static func conclusion(of run: JudgedRun) -> String {
        let targets = run.targets.sorted { $0.key < $1.key }.map { "\($0.key) against \($0.value)" }
        let skipped = run.rows.count { $0.isSkipped }
        let violations = run.rows.count { $0.isViolation }
        return targets.joined(separator: ", ")
            + ": \(run.rows.count) rows, \(violations) violations, \(skipped) not judged; reports in reports/"
    }
}
