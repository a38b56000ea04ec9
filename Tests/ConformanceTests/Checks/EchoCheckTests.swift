import Conformance
import Testing

@Suite("EchoCheck")
struct EchoCheckTests {
    /// The notes, of which the sample has an empty list of tags that a success repeats.
    private static let contract = RunnerTests.contract
        .replacing(#""maxLength": 3}}}"#, with: #""maxLength": 3}, "tags": {"type": "array", "maxItems": 0}}}"#)
        .replacing(#"{"text": "abc"}"#, with: #"{"text": "abc", "tags": []}"#)
        .replacing(#""id": {"type": "string"}"#, with: ##""tags": {"x-echo": "$request.body#/tags"}"##)

    @Test(
        "an empty list comes back empty, as null or not at all",
        arguments: [
            (#"{"ok":true,"tags":[]}"#, []), (#"{"ok":true,"tags":null}"#, []), (#"{"ok":true}"#, []),
            (#"{"ok":true,"tags":["x"]}"#, ["add-note/response/success/body/tags/echo"]),
            (#"{"ok":true,"tags":""}"#, ["add-note/response/success/body/tags/echo"]),
        ] as [(String, [String])]
    )
    func emptyList(body: String, broken: [String]) throws {
        let script = RunnerTests.Script { _, _ in RunnerTests.reply(200, body) }
        let record = try SmallRun.record(Self.contract, only: ["add-note/request/valid/full"], over: script)
        #expect(record.violations.map(\.id) == broken)
    }
}
