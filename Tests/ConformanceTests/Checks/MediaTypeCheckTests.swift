import Conformance
import HTTPMessages
import Testing

@Suite("MediaTypeCheck")
struct MediaTypeCheckTests {
    @Test(
        "JSON of a sort is JSON, and JSON alone is none of that sort (RFC 6839 section 3.1)",
        arguments: [
            ("application/json", "application/problem+json", RowState.enforced),
            ("application/problem+json", "application/problem+json; charset=utf-8", .enforced),
            ("application/problem+json", "application/json", .broken),
            ("application/json", "text/html", .broken),
        ]
    )
    func sorts(documented: String, sent: String, state: RowState) throws {
        let contract = RunnerTests.contract.replacing(
            #"description": "", "content": {"application/json": {"schema": {"#,
            with: #"description": "", "content": {"\#(documented)": {"schema": {"#
        )
        let script = RunnerTests.Script { body, _ in
            .response(
                HTTPResponse(
                    status: RunnerTests.isTooLong(body) ? 400 : 200,
                    fields: [HTTPField(name: "Content-Type", value: sent)],
                    body: Array((RunnerTests.isTooLong(body) ? #"{"ok":false}"# : #"{"ok":true}"#).utf8)
                )
            )
        }
        let record = try SmallRun.record(contract, only: ["add-note/body/text/max-length/above"], over: script)
        let row = try #require(record.rows.first { $0.id == "add-note/response/too-long/media-type" })
        #expect(row.state == state)
    }
}
