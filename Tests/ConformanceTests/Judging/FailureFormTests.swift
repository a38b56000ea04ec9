import Conformance
import HTTPMessages
import Testing

@Suite("The form of failures that are told by their status")
struct FailureFormTests {
    /// `POST /notes/{id}` takes a text of at most 3 characters; 400, 404 and the key of `more` have JSON.
    private static func contract(_ more: String) -> String {
        let error = """
            {"description": "", "content": {"application/json": {"schema": {"type": "object", "required": ["error"]}}}}
            """
        return """
            {"openapi": "3.1.1", "info": {"title": "Notes", "version": "1"}, "paths": {"/notes/{id}": {"post": {
              "operationId": "add-note",
              "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"},
                "example": "abc"}],
              "requestBody": {"required": true, "content": {"application/json": {
                "schema": {"type": "object", "required": ["text"],
                  "properties": {"text": {"type": "string", "maxLength": 3}}},
                "examples": {"sample": {"summary": "sample", "value": {"text": "abc"}}}}}},
              "responses": {"400": \(error), "404": \(error)\(more.isEmpty ? "" : ", \"\(more)\": " + error),
                "200": {"description": "", "content": {"application/json": {"schema": {"type": "object",
                  "required": ["ok"]}}}}}}}}}
            """
    }

    /// Takes the plain request, and answers all others with this status and body.
    private struct Server: HTTPTransport {
        let status: Int
        let body: String

        func send(_ request: HTTPRequest, timeout: Duration) -> HTTPReply {
            let isPlain =
                request.method == "POST" && request.target == "/notes/abc"
                && request.body == Array(#"{"text":"abc"}"#.utf8)
                && request.fields["Content-Type"] == "application/json"
            return HTTPReply(outcome: isPlain ? RunnerTests.accepted : RunnerTests.reply(status, body))
        }
    }

    private func broken(_ status: Int, _ body: String, more: String = "", only: String) throws -> [String] {
        let contract = Self.contract(more)
        let ids = ["add-note/request/valid/full", "add-note/" + only]
        let record = try SmallRun.record(contract, only: ids, over: Server(status: status, body: body))
        #expect(record.rows.contains { $0.id == "add-note/" + only && $0.state.isJudged })
        return record.violations.map(\.id).filter { $0.hasPrefix("add-note/response/") }
    }

    private static let tooLong = "body/text/max-length/above"

    @Test(
        "a refusal is held to the JSON that the contract gives its status",
        arguments: [
            ("<p>no</p>", ["add-note/response/status-400/well-formed"]),
            ("", ["add-note/response/status-400/well-formed"]),
            ("{}", ["add-note/response/status-400/body/error/required"]),
            (#"{"error":"x"}"#, []),
        ] as [(String, [String])]
    )
    func refusal(body: String, expected: [String]) throws {
        #expect(try broken(400, body, only: Self.tooLong) == expected)
    }

    @Test(
        "what no document names, or what stands before the application may answer, has any form",
        arguments: [
            (422, "", []), (422, "4XX", ["add-note/response/status-4XX/well-formed"]),
            (422, "default", ["add-note/response/status-default/well-formed"]),
            (413, "", []), (413, "4XX", []), (413, "default", []), (415, "4XX", []),
            (413, "413", ["add-note/response/status-413/well-formed"]),
        ] as [(Int, String, [String])]
    )
    func undocumented(status: Int, more: String, expected: [String]) throws {
        #expect(try broken(status, "<p>no</p>", more: more, only: Self.tooLong) == expected)
    }

    @Test(
        "another method is a matter of the router, unless the contract gives 405 a form",
        arguments: [
            (404, "", []), (400, "", []), (405, "4XX", []), (405, "405", ["add-note/response/status-405/well-formed"]),
        ] as [(Int, String, [String])]
    )
    func method(status: Int, more: String, expected: [String]) throws {
        #expect(try broken(status, "<p>no</p>", more: more, only: "method/undeclared-method/put") == expected)
    }

    @Test("a path without one of its segments may be unknown to the router")
    func path() throws {
        #expect(try broken(404, "<p>no</p>", only: "path/id/required/missing").isEmpty)
    }

    @Test(
        "where every answer is tolerated, only what the application alone can say is held to its form",
        arguments: [
            (404, "<p>no</p>", ["add-note/response/status-404/well-formed"]),
            (404, "{}", ["add-note/response/status-404/body/error/required"]), (400, "<p>no</p>", []),
        ] as [(Int, String, [String])]
    )
    func tolerated(status: Int, body: String, expected: [String]) throws {
        #expect(try broken(status, body, only: "path/id/value/first-character") == expected)
    }
}
