import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract
import Testing

@testable import Conformance

@Suite("Limits and smallest requests")
struct SearchTests {
    private struct Notes: HTTPTransport {
        let accepts: @Sendable (JSONValue) -> Bool

        func send(_ request: HTTPRequest, timeout: Duration) -> HTTPReply {
            let body = (try? JSONValue(parsing: request.body ?? [])) ?? .null
            return HTTPReply(outcome: accepts(body) ? RunnerTests.accepted : RunnerTests.refused)
        }
    }

    private func finding(
        _ selection: PlanSelection,
        contract text: String = RunnerTests.contract,
        seed: UInt64 = 1,
        _ accepts: @escaping @Sendable (JSONValue) -> Bool
    ) throws -> Finding? {
        let files = FilesInMemory(["contracts/notes/openapi.json": text])
        let contract = try ContractFolder(root: "contracts", files: files).load("notes")
        let record = Runner(
            plan: CaseDeriver(contract: contract, seed: seed, selection: selection).plan(),
            transport: Notes(accepts: accepts),
            values: NoValues(),
            settings: RunSettings(workers: 1, target: "http://t", toolVersion: "v", startedAt: "2026-01-01T00:00:00"),
            redactor: Redactor(secrets: [])
        ).run()
        return record.violations.first?.finding
    }

    private static func text(_ body: JSONValue) -> String? { body[member: "text"]?.stringValue }

    private func limit(
        _ measure: @escaping @Sendable (String) -> Int,
        _ most: Int,
        side: String = "above"
    ) throws -> String {
        let finding = try finding(PlanSelection(only: ["add-note/body/text/max-length/\(side)"])) { body in
            Self.text(body).map { measure($0) <= most } ?? false
        }
        let message = try #require(finding?.message)
        return String(message[(message.lastIndex(of: ";") ?? message.startIndex)...])
    }

    @Test("the limit that is enforced is found, and what it counts")
    func maximum() throws {
        #expect(try limit({ $0.unicodeScalars.count }, 255) == "; documented 3, enforced 255 code points")
        #expect(try limit({ $0.utf8.count }, 255) == "; documented 3, enforced 255 bytes")
        #expect(try limit({ $0.utf16.count }, 64) == "; documented 3, enforced 64 UTF-16 units")
        #expect(try limit({ $0.unicodeScalars.count }, 4) == "; documented 3, enforced 4 code points")
    }

    @Test("where there is no limit the largest text that was sent is told")
    func unlimited() throws {
        #expect(try limit({ _ in 0 }, 1) == "; documented 3, no limit up to 16384")
        #expect(try limit({ _ in 0 }, 1, side: "above-by-32768") == "; documented 3, no limit up to 32771")
    }

    @Test("a counter that goes round is told by what it refuses and what it accepts")
    func round() throws {
        #expect(
            try limit({ $0.unicodeScalars.count % 256 }, 3, side: "above-by-256")
                == "; documented 3, refused at 4, accepted again at 259"
        )
    }

    @Test("the smallest random request that fails is shown")
    func smallest() throws {
        let contract = RunnerTests.contract.replacing(
            #""properties": {"text": {"type": "string", "maxLength": 3}}"#,
            with: #"""
                "properties": {"text": {"type": "string", "maxLength": 3}, "note": {"type": "string", "maxLength": 80},
                "tag": {"type": "string", "maxLength": 80}}
                """#
        )
        // What is refused: a note of more than 20 characters where there is no tag.
        let finding = try finding(PlanSelection(only: ["*/random/*"], random: 40), contract: contract, seed: 3) {
            body in
            body[member: "tag"] != nil || body[member: "note"]?.stringValue.map { $0.utf8.count <= 20 } ?? true
        }
        let shown = try #require(finding)
        let request = try #require(shown.exchanges.last?.request)
        let body = try JSONValue(parsing: request.body ?? [])
        #expect(shown.message.hasSuffix("this is the smallest request found that fails so"))
        #expect(Self.text(body)?.utf8.count == 1)
        #expect(body[member: "note"]?.stringValue?.utf8.count == 21)
        #expect(shown.curl.contains("/notes"))
    }

    @Test("what must break the schema still does when it is made smaller")
    func stillBroken() throws {
        let contract = RunnerTests.contract.replacing(
            #""properties": {"text": {"type": "string", "maxLength": 3}}"#,
            with: #"""
                "properties": {"text": {"type": "string", "maxLength": 3}, "note": {"type": "string", "maxLength": 9},
                "tag": {"type": "string", "maxLength": 9}}, "dependentRequired": {"note": ["tag"]}
                """#
        )
        // The server takes whatever has a text.
        let only = "add-note/body/tag/dependent-required/*-random-*"
        let finding = try finding(PlanSelection(only: [only], random: 500), contract: contract, seed: 3) {
            Self.text($0) != nil
        }
        let body = try JSONValue(parsing: try #require(finding?.exchanges.last?.request).body ?? [])
        #expect(body[member: "note"] != nil)
        #expect(body[member: "tag"] == nil)
    }

    @Test("a text of a form stays whole in the smallest request")
    func form() throws {
        let contract = RunnerTests.contract.replacing(
            #""required": ["text"], "properties": {"text": {"type": "string", "maxLength": 3}}"#,
            with: #"""
                "required": ["text", "mail"], "properties": {"text": {"type": "string", "maxLength": 3},
                "mail": {"type": "string", "format": "email"}, "note": {"type": "string", "maxLength": 80}}
                """#
        ).replacing(#"{"text": "abc"}"#, with: #"{"text": "abc", "mail": "partner@example.com"}"#)
        let finding = try finding(PlanSelection(only: ["*/random/*"], random: 40), contract: contract, seed: 3) {
            $0[member: "note"]?.stringValue.map { $0.utf8.count <= 20 } ?? true
        }
        let request = try #require(finding?.exchanges.last?.request)
        let body = try JSONValue(parsing: request.body ?? [])
        #expect(body[member: "note"]?.stringValue?.utf8.count == 21)
        #expect(body[member: "mail"]?.stringValue?.hasSuffix("@example.com") == true)
    }
}
