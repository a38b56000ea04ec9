import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract
import Testing

@testable import Conformance

@Suite("CaseJudge")
struct CaseJudgeTests {
    /// What an answer is to an operation with these responses and further members.
    private func state(
        _ expectation: CaseDerivation.Expectation,
        _ status: Int,
        _ body: String,
        responses: String,
        also members: String = ""
    ) throws -> RowState {
        let text = """
            {"openapi": "3.1.1", "info": {"title": "Notes", "version": "1"}, "paths": {"/notes": {"post": {
              "operationId": "add-note", \(members) "responses": {\(responses)}}}}}
            """
        let files = FilesInMemory(["contracts/notes/openapi.json": text])
        let contract = try ContractFolder(root: "contracts", files: files).load("notes")
        let book = OperationBook(try #require(contract.operation("add-note")), clauses: [], in: contract)
        let request = PreparedRequest(request: HTTPRequest(method: "POST", target: "/notes"), body: nil, parameters: [])
        let reply = HTTPReply(outcome: RunnerTests.reply(status, body))
        let answer = Answer(reply, to: request, of: book, expected: book.expectedOutcomes(expectation))
        return CaseJudge.judge(expectation, answer).state
    }

    private static func response(_ status: String, _ schema: String, _ more: String = "") -> String {
        #""\#(status)": {"description": "", "content": {"application/json": {"schema": {\#(schema)}\#(more)}}}"#
    }

    private static let success = response("200", #""type": "object", "required": ["id"]"#)
    private static let error = #""type": "object", "required": ["error"]"#
    private static let failure = #""x-outcome": {"name": "failure", "kind": "failure"}, "#

    @Test(
        "a valid request may find the environment in a state, which only the whole documented answer says",
        arguments: [
            (403, #"{"error":"closed"}"#, RowState.blocked), (403, #"{"error":7}"#, .overStrict),
            (400, #"{"error":"bad"}"#, .overStrict),
        ]
    )
    func environment(status: Int, body: String, expected: RowState) throws {
        let schema = #""type": "object", "required": ["error"], "properties": {"error": {"type": "string"}}"#
        let responses = [Self.success, Self.response("403", schema), Self.response("400", schema)]
        #expect(try state(.accept, status, body, responses: responses.joined(separator: ", ")) == expected)
    }

    @Test("that a request came before is no state of the environment")
    func repetition() throws {
        let again = #""x-outcome": {"name": "again", "kind": "failure"}, "type": "object", "required": ["error"]"#
        let responses = Self.success + ", " + Self.response("409", again)
        let members = #""x-state": {"refusesRepetition": {"outcome": "again"}},"#
        #expect(try state(.accept, 409, #"{"error":"x"}"#, responses: responses) == .blocked)
        #expect(try state(.accept, 409, #"{"error":"x"}"#, responses: responses, also: members) == .overStrict)
    }

    @Test(
        "a server error is a refusal where a document names its status, or where it says that something is not implemented",
        arguments: [
            ("500", 500, RowState.enforced), ("default", 500, .wrongOutcome), ("default", 503, .wrongOutcome),
            ("default", 501, .enforced), ("default", 400, .enforced),
        ]
    )
    func crash(documented: String, status: Int, expected: RowState) throws {
        let responses = Self.success + ", " + Self.response(documented, Self.failure + Self.error)
        #expect(try state(.reject(.rejected), status, #"{"error":"x"}"#, responses: responses) == expected)
    }

    @Test("where a documented failure is due, a refusal that looks like the success or has no body is none")
    func documentedFailure() throws {
        let responses =
            Self.success + ", "
            + Self.response("400", Self.failure + #""type": "object", "required": ["error", "code"]"#)
        let due = CaseDerivation.Expectation.reject(.anyFailure)
        #expect(try state(due, 400, #"{"error":"x","code":1}"#, responses: responses) == .enforced)
        #expect(try state(due, 400, #"{"id":"7"}"#, responses: responses) == .wrongOutcome)
        #expect(try state(due, 400, "", responses: responses) == .wrongOutcome)
    }

    @Test("a refusal under an undocumented status is none the less for a success that takes every body")
    func anyBody() throws {
        let example = #", "examples": {"failure": {"value": {"error": "x", "code": 1}}}"#
        let responses =
            Self.response("200", #""type": "object""#) + ", "
            + Self.response("400", Self.failure + #""type": "object", "required": ["error", "code"]"#, example)
        #expect(try state(.reject(.rejected), 422, #"{"error":"x"}"#, responses: responses) == .enforced)
        #expect(try state(.reject(.rejected), 200, #"{"id":"7"}"#, responses: responses) == .notEnforced)
    }
}
