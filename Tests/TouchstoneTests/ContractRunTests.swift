import Foundation
import Testing
import Touchstone

/// The contract run in `swift test`: every contract of the folder `contracts`, each row a test case.
///
/// Against the embedded mock, unless `TOUCHSTONE_PROFILE` names a profile or `TOUCHSTONE_TARGETS` gives URLs; `TOUCHSTONE_SET` gives values
/// (see `ContractJudgement.pointed(contracts:by:)`). A new contract folder needs no line here.
@Suite("Contracts")
struct ContractRunTests {
    @Test("each row is kept", arguments: try await ContractRun.rows())
    func row(_ row: JudgedRow) throws {
        try ContractRun.tell(row)
    }

    @Test("the run proves something: every operation had a request accepted")
    func verdict() async throws {
        let run = try await ContractRun.shared.value
        #expect(run.verdict != .couldNotRun, "\(run.summary)")
    }

    @Test("no contract is left out of a run against the mock")
    func contracts() async throws {
        let run = try await ContractRun.shared.value
        let folders = try FileManager.default.contentsOfDirectory(atPath: Checkout.contracts).filter {
            FileManager.default.fileExists(atPath: "\(Checkout.contracts)/\($0)/openapi.json")
        }
        #expect(!folders.isEmpty, "there is nothing to judge")
        let pointed = ["TOUCHSTONE_PROFILE", "TOUCHSTONE_TARGETS"].contains {
            ProcessInfo.processInfo.environment[$0] != nil
        }
        if !pointed { #expect(Set(run.rows.map(\.contract)) == Set(folders)) }
    }

    @Test("the reports are written", arguments: ["junit.xml", "report.html", "run.ndjson"])
    func reports(name: String) async throws {
        let run = try await ContractRun.shared.value
        let path = Checkout.root + "/reports/" + name
        #expect(run.reports.contains(path))
        let text = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
        let row = try #require(run.rows.first)
        #expect(text.contains(row.id.split(separator: "/").dropFirst().joined(separator: "/")))
    }
}
