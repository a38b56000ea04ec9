import HTTPMessages
import HTTPWire
import Testing

@Suite("Targets that refuse the plain request", .serialized)
struct ProgramRefusedTests {
    @Test(
        "what was answered, and what may be done about it, in the one line at the end",
        arguments: [
            (400, "the contract's example, which the request is made of, may not fit it"),
            (401, "not to these credentials"),
            (404, "has no such thing as the request names"),
            (409, "where a member must differ in each request, give it `x-unique` in the contract"),
            (503, "see that the target runs"),
        ]
    )
    func refused(status: Int, remedy: String) async throws {
        let body = #"{"error":"no"}"#
        let fields = "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n"
        let head = "HTTP/1.1 \(status) No\r\n\(fields)\r\n"
        let server = HTTPWireServer(responder: FixedResponder(bytes: head + body))
        let port = try server.start()
        defer { server.stop() }
        let folder = try TemporaryFolder()
        try folder.write(SmallContract.files)
        let result = try await Program.run(
            ["run", "small", "--target", "small=http://127.0.0.1:\(port)", "--report", "ndjson=run.ndjson"],
            contracts: ".",
            in: folder
        )
        #expect(result.status == 2)
        expectOneLine(
            result.errors,
            "create-item/request/valid/full: the server did not accept it: \(status)"
        )
        expectOneLine(result.errors, remedy)
        expectOneLine(result.errors, "`touchstone replay create-item/request/valid/full` with the same options")
    }
}
