import JSONText
import OpenAPIContract
import Testing

@testable import Conformance

@Suite("OutcomeReader")
struct OutcomeReaderTests {
    /// Under 400 stand two failures that are told by constants, behind one that takes nearly everything.
    private static let contract = """
        {"openapi": "3.1.1", "info": {"title": "Notes", "version": "1"}, "paths": {"/notes": {"post": {
          "operationId": "add-note", "responses": {
            "200": {"description": "", "content": {"application/json": {"schema": {
              "x-outcome": {"name": "success", "kind": "success"}, "type": "object", "required": ["ok"],
              "properties": {"ok": {"const": true}}}}}},
            "404": {"description": "", "content": {"application/json": {"schema": {
              "type": "object", "required": ["message"]}}}},
            "400": {"description": "", "content": {"application/json": {"schema": {"anyOf": [
              {"x-outcome": {"name": "other", "kind": "failure"}, "type": "object", "required": ["code"]},
              {"x-outcome": {"name": "too-long", "kind": "failure"}, "type": "object", "required": ["ok", "code"],
                "properties": {"ok": {"const": false}, "code": {"const": "L"}, "at": {"type": "integer"}}},
              {"x-outcome": {"name": "too-many", "kind": "failure"}, "type": "object", "required": ["ok", "code"],
                "properties": {"ok": {"const": false}, "code": {"const": "M"}}}]}}}},
            "409": {"description": "", "content": {"application/json": {"schema": {
              "x-outcome": {"name": "again", "kind": "failure"}, "type": "object", "required": ["ok"],
              "properties": {"ok": {"const": "again"}}}}}}}}}}}
        """

    private func reading(
        _ status: Int,
        _ body: JSONValue,
        _ expected: Set<String> = [],
        of contract: String = OutcomeReaderTests.contract
    ) throws -> (name: String, isExact: Bool)? {
        let files = FilesInMemory(["contracts/notes/openapi.json": contract])
        let contract = try ContractFolder(root: "contracts", files: files).load("notes")
        let reader = OutcomeReader(operation: try #require(contract.operation("add-note")))
        return reader.read(status: status, body: body, expected: expected).map { ($0.outcome.name, $0.isExact) }
    }

    @Test(
        "an expected outcome with most of its constants comes before another that is whole",
        arguments: [
            (["ok": false, "code": "L", "at": "x"], ["too-long"], "too-long", false),
            (["ok": false, "code": "M"], ["too-long"], "too-many", true),
            (["ok": false, "code": "L", "at": "x"], [], "other", true),
        ] as [(JSONValue, Set<String>, String, Bool)]
    )
    func expected(body: JSONValue, expected: Set<String>, name: String, isExact: Bool) throws {
        let reading = try #require(try reading(400, body, expected))
        #expect(reading.name == name)
        #expect(reading.isExact == isExact)
    }

    @Test("of whole outcomes the one with most constants counts")
    func mostConstants() throws {
        #expect(try reading(400, ["ok": false, "code": "M"])?.name == "too-many")
    }

    @Test(
        "of equally near outcomes the expected one counts, else the first",
        arguments: [(["again"], "again"), ([], "success")] as [(Set<String>, String)]
    )
    func equallyNear(expected: Set<String>, name: String) throws {
        #expect(try reading(500, [:], expected)?.name == name)
    }

    @Test("another status is as far away as a broken clause")
    func status() throws {
        #expect(try reading(409, ["ok": 7])?.name == "again")
    }

    @Test("the status is a mark of an outcome that has no name")
    func namedByStatus() throws {
        #expect(try reading(404, ["ok": "again"])?.name == "status-404")
    }

    @Test("a success under default is one of the class 2xx", arguments: [(201, true), (302, false), (500, false)])
    func successUnderDefault(status: Int, isExact: Bool) throws {
        let contract = RunnerTests.contract.replacing(#""200""#, with: #""default""#)
        #expect(try reading(status, ["ok": true], of: contract)?.isExact == isExact)
    }

    @Test(
        "under a 2xx that only successes have, a body is one of them, unless it is the whole of a failure with constants",
        arguments: [(["code": "X"], "success"), (["ok": "again"], "again"), (["message": "no"], "success")]
            as [(JSONValue, String)]
    )
    func settled(body: JSONValue, name: String) throws {
        let reading = try #require(try reading(200, body))
        #expect(reading.name == name)
        #expect(!reading.isExact)
    }

    @Test("the whole success under a 2xx that is not documented is the success", arguments: [201, 204])
    func anotherStatus(status: Int) throws {
        let reading = try #require(try reading(status, ["ok": true, "code": "L", "message": "x"]))
        #expect(reading.name == "success")
        #expect(!reading.isExact)
    }
}
