import CaseDerivation
import Conformance
import HTTPMessages
import OpenAPIContract

/// A run over a contract that is written out in a test.
enum SmallRun {
    static func record(
        _ openAPI: String,
        only ids: [String] = [],
        repeats: Int = PlanSelection.thoroughRepeats,
        over transport: any HTTPTransport,
        values: any ValueSource = NoValues(),
        stop: StopRequest = StopRequest(),
        _ change: (inout RunSettings) -> Void = { _ in }
    ) throws -> RunRecord {
        let files = FilesInMemory(["contracts/small/openapi.json": openAPI])
        let contract = try ContractFolder(root: "contracts", files: files).load("small")
        var settings = RunSettings(workers: 1, target: "t", toolVersion: "v", startedAt: "2026-01-01T00:00:00")
        change(&settings)
        let selection = PlanSelection(only: ids, repeats: repeats)
        return Runner(
            plan: CaseDeriver(contract: contract, seed: 1, selection: selection).plan(),
            transport: transport,
            values: values,
            settings: settings,
            redactor: Redactor(secrets: []),
            stop: stop
        ).run()
    }
}
