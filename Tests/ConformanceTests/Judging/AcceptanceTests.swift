import CaseDerivation
import HTTPMessages
import OpenAPIContract
import Testing

@testable import Conformance

@Suite("Acceptance and refusal by status")
struct AcceptanceTests {
    /// What comes of an answer: of a valid request, and of one that must be refused.
    private struct Rows: Equatable {
        let valid: RowState
        let invalid: RowState
    }

    private static let note = #""type": "object", "required": ["id"], "properties": {"ok": {"const": true}}"#
    private static let error = #""type": "object", "required": ["error"]"#
    private static let failure = #""x-outcome": {"name": "failure", "kind": "failure"}, "#
    private static let success = #""x-outcome": {"name": "success", "kind": "success"}, "#

    private static func response(_ status: String, _ schema: String) -> String {
        #""\#(status)": {"description": "", "content": {"application/json": {"schema": {\#(schema)}}}}"#
    }

    private func rows(
        _ status: Int,
        _ body: String,
        _ responses: [String],
        target: String = "/notes/7"
    ) throws -> Rows {
        let text = """
            {"openapi": "3.1.1", "info": {"title": "Notes", "version": "1"}, "paths": {"/notes/{id}": {"post": {
              "operationId": "add-note",
              "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
              "responses": {\(responses.joined(separator: ", "))}}}}}
            """
        let files = FilesInMemory(["contracts/notes/openapi.json": text])
        let contract = try ContractFolder(root: "contracts", files: files).load("notes")
        let book = OperationBook(try #require(contract.operation("add-note")), clauses: [], in: contract)
        let request = PreparedRequest(request: HTTPRequest(method: "POST", target: target), body: nil, parameters: [])
        let reply = HTTPReply(outcome: RunnerTests.reply(status, body))
        func state(_ expectation: CaseDerivation.Expectation) -> RowState {
            let answer = Answer(reply, to: request, of: book, expected: book.expectedOutcomes(expectation))
            return CaseJudge.judge(expectation, answer).state
        }
        return Rows(valid: state(.accept), invalid: state(.reject(.rejected)))
    }

    @Test(
        "where failures stand under 4xx alone, a 2xx takes the request, whatever body comes with it",
        arguments: [
            (200, #"{"id":"7"}"#, RowState.enforced), (200, #"{"id":"7","ok":false}"#, .enforced),
            (200, #"{"error":"x"}"#, .enforced), (200, "", .enforced), (204, "", .overStrict),
            (202, #"{"id":"7"}"#, .enforced), (202, #"{"error":"x"}"#, .overStrict),
        ]
    )
    func byStatus(status: Int, body: String, valid: RowState) throws {
        let responses = [Self.response("200", Self.note), Self.response("4XX", Self.error)]
        #expect(try rows(status, body, responses) == Rows(valid: valid, invalid: .notEnforced))
        let named = [
            Self.response("200", Self.success + Self.note), Self.response("400", Self.failure + Self.error),
        ]
        #expect(try rows(status, body, named).invalid == .notEnforced)
    }

    @Test(
        "a failure under default may come with a 2xx that no success has, and must then be whole",
        arguments: [
            (200, #"{"error":"x"}"#, RowState.notEnforced), (202, #"{"error":"x"}"#, .enforced),
            (202, #"{"message":"x"}"#, .notEnforced), (204, "", .notEnforced), (400, "", .enforced),
        ]
    )
    func underDefault(status: Int, body: String, invalid: RowState) throws {
        let responses = [Self.response("200", Self.note), Self.response("default", Self.error)]
        #expect(try rows(status, body, responses).invalid == invalid)
    }

    @Test("the whole success under another 2xx than its own is the success, whose status is broken")
    func anotherStatus() throws {
        let responses = [Self.response("201", Self.note), Self.response("default", Self.error)]
        #expect(try rows(200, #"{"id":"7"}"#, responses) == Rows(valid: .enforced, invalid: .notEnforced))
    }

    @Test(
        "where a failure may come with every status, the body tells",
        arguments: [
            ("2XX", #"{"error":"x"}"#, RowState.enforced), ("2XX", #"{"message":"x"}"#, .enforced),
            ("2XX", #"{"id":"7"}"#, .notEnforced), ("default", #"{"message":"x"}"#, .enforced),
        ]
    )
    func byBody(success: String, body: String, invalid: RowState) throws {
        let success = #"""
            "\#(success)": {"description": "", "content": {"application/json": {"schema": {"anyOf": [
              {\#(Self.success + Self.note)},
              {\#(Self.failure + Self.error)}]}}}}
            """#
        let responses =
            [success] + (success.contains("default") ? [] : [Self.response("default", Self.failure + Self.error)])
        #expect(try rows(200, body, responses).invalid == invalid)
    }

    @Test("an operation that documents no failure and names its success says nothing of refusals")
    func noFailure() throws {
        let named = [Self.response("200", Self.success + Self.note)]
        #expect(try rows(200, #"{"error":"x","ok":false}"#, named).invalid == .enforced)
        #expect(try rows(204, "", named).invalid == .enforced)
        #expect(try rows(204, "", [Self.response("200", Self.note)]).invalid == .notEnforced)
    }

    @Test(
        "a path without one of its segments may be one for something else",
        arguments: ["/notes", "/notes/", "/notes/7/"]
    )
    func elsewhere(target: String) throws {
        let responses = [Self.response("200", Self.note), Self.response("4XX", Self.error)]
        #expect(try rows(200, #"{"items":[],"ok":false}"#, responses, target: target).invalid == .enforced)
        #expect(try rows(204, "", responses, target: target).invalid == .enforced)
    }

    @Test(
        "another method of the same path is this operation's, unless another one has it",
        arguments: [
            ("PUT", "/notes/all", RowState.notEnforced), ("DELETE", "/notes/all", .enforced),
            ("DELETE", "/notes/all?by=1", .enforced),
        ]
    )
    func method(method: String, target: String, expected: RowState) throws {
        let responses = #""204": {"description": ""}, "4XX": {"description": ""}"#
        let text = """
            {"openapi": "3.1.1", "info": {"title": "Notes", "version": "1"}, "paths": {
              "/notes/all": {"post": {"operationId": "list-notes", "responses": {\(responses)}}},
              "/notes/{id}": {"delete": {"operationId": "drop-note",
                "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
                "responses": {\(responses)}}}}}
            """
        let files = FilesInMemory(["contracts/notes/openapi.json": text])
        let contract = try ContractFolder(root: "contracts", files: files).load("notes")
        let book = OperationBook(try #require(contract.operation("list-notes")), clauses: [], in: contract)
        let request = PreparedRequest(request: HTTPRequest(method: method, target: target), body: nil, parameters: [])
        let reply = HTTPReply(outcome: RunnerTests.reply(202, "{}"))
        let answer = Answer(reply, to: request, of: book, expected: [])
        #expect(CaseJudge.judge(.reject(.rejected), answer).state == expected)
    }
}
