import CaseDerivation
import HTTPMessages
import OpenAPIContract
import Testing

@testable import Conformance

@Suite("CaseRunner")
struct CaseRunnerTests {
    /// The notes of `RunnerTests`, with a tag that may be left out.
    private static let contract = RunnerTests.contract
        .replacing(#""maxLength": 3}}}"#, with: #""maxLength": 3}, "tag": {"type": "string"}}}"#)
        .replacing(#"{"text": "abc"}"#, with: #"{"text": "ab", "tag": "x"}"#)

    private func run(
        given values: any ValueSource = NoValues(),
        _ answer: @escaping @Sendable (_ text: String, _ before: Int) -> HTTPReply.Outcome
    ) throws -> RunRecord {
        let files = FilesInMemory(["contracts/notes/openapi.json": Self.contract])
        let contract = try ContractFolder(root: "contracts", files: files).load("notes")
        return Runner(
            plan: CaseDeriver(contract: contract, seed: 1).plan(),
            transport: RunnerTests.Script(answer),
            values: values,
            settings: RunSettings(workers: 1, target: "t", toolVersion: "v", startedAt: "2026-01-01T00:00:00"),
            redactor: Redactor(secrets: [])
        ).run()
    }

    @Test("a twin that was not sent because its own twin was refused is no accepted twin")
    func blockedTwin() throws {
        let sides = ["above", "above-without-optional-parts"].map { "add-note/body/text/max-length/\($0)" }
        let sound = try run { text, _ in text.contains("abcd") ? RunnerTests.refused : RunnerTests.accepted }
        #expect(sides.map { id in sound.rows.first { $0.id == id }?.state } == [.enforced, .enforced])
        let closed = try run { _, _ in RunnerTests.refused }
        #expect(closed.rows.first { $0.id == "add-note/request/valid/minimal" }?.state == .blocked)
        #expect(sides.map { id in closed.rows.first { $0.id == id }?.state } == [.blocked, .blocked])
    }

    @Test("where a value is given by hand, refusing another one that is allowed proves nothing")
    func givenByHand() throws {
        let id = "add-note/body/text/max-length/at"
        let given = try run(given: FixedValues(["text": "cd"]) { 0 }) { text, _ in
            text.contains(#""text":"cd""#) ? RunnerTests.accepted : RunnerTests.refused
        }
        #expect(given.rows.first { $0.id == id }?.state == .blocked)
        let own = try run { text, _ in
            text.contains(#""text":"ab""#) ? RunnerTests.accepted : RunnerTests.refused
        }
        #expect(own.rows.first { $0.id == id }?.state == .overStrict)
    }
}
