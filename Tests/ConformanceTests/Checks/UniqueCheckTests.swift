import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract
import Testing

@testable import Conformance

@Suite("UniqueCheck")
struct UniqueCheckTests {
    @Test(
        "a value comes again in the very same answer, or in the answer to the very same request, and in no other",
        arguments: [
            ("/notes", #"{"text":"b"}"#, #"{"ok":true,"id":"7","revision":2}"#, false),
            ("/notes", #"{"text":"a"}"#, #"{"ok":true,"id":"7","revision":2}"#, true),
            ("/notes", #"{"text":"b"}"#, #"{"ok":true,"id":"7","revision":1}"#, true),
            ("/notes?of=8", #"{"text":"a"}"#, #"{"ok":true,"id":"7","revision":2}"#, false),
        ]
    )
    func again(target: String, body: String, answer: String, isAdmitted: Bool) throws {
        let seen = SeenValues()
        let first = try self.answer("/notes", #"{"text":"a"}"#, #"{"ok":true,"id":"7","revision":1}"#)
        #expect(seen.admit("7", of: "id", by: first))
        #expect(seen.admit("7", of: "id", by: try self.answer(target, body, answer)) == isAdmitted)
        #expect(seen.admit("8", of: "id", by: first))
        #expect(seen.admit("7", of: "another", by: first))
    }

    private func answer(_ target: String, _ body: String, _ text: String) throws -> Answer {
        let files = FilesInMemory(["contracts/notes/openapi.json": RunnerTests.contract])
        let contract = try ContractFolder(root: "contracts", files: files).load("notes")
        let book = OperationBook(try #require(contract.operation("add-note")), clauses: [], in: contract)
        let request = HTTPRequest(method: "POST", target: target, body: Array(body.utf8))
        let prepared = PreparedRequest(request: request, body: try JSONValue(parsing: body), parameters: [])
        return Answer(HTTPReply(outcome: RunnerTests.reply(200, text)), to: prepared, of: book, expected: [])
    }
}
