import Foundation
import HTTPMessages
import HTTPWire
import Testing

@Suite("touchstone replay", .serialized)
struct ProgramReplayTests {
    /// Breaks a clause about answers: its success is no object.
    private struct ListingResponder: HTTPResponder {
        func respond(to request: HTTPRequest) -> HTTPResponse {
            HTTPResponse(
                status: 201,
                fields: [HTTPField(name: "Content-Type", value: "application/json")],
                body: Array("[]".utf8)
            )
        }
    }

    @Test("the line that a finding about answers shows sends the case again in which it was seen")
    func line() async throws {
        let server = HTTPWireServer(responder: ListingResponder())
        let port = try server.start()
        defer { server.stop() }
        let folder = try TemporaryFolder()
        try folder.write(
            Dictionary(uniqueKeysWithValues: SmallContract.files.map { ("contracts/" + $0.key, $0.value) })
        )
        let run = try await Program.run(
            ["run", "--only", "create-item/request/valid/full", "--target", "small=http://127.0.0.1:\(port)"]
                + ["--set", "name=it's", "--seed", "7"],
            contracts: "contracts",
            in: folder
        )
        #expect(run.status == 1, "\(run.errors)")
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(lines.contains("  clause    an answer of the outcome status-201 keeps to type"))
        #expect(lines.contains("  expected  type \"object\""))
        let seen = try #require(lines.firstIndex { $0.hasPrefix("  seen in   create-item/request/valid/full") })
        let id = String(lines[seen].dropFirst("  seen in   ".utf8.count))
        let line =
            "touchstone replay \(id) --contracts contracts --target small=http://127.0.0.1:\(port)"
            + #" --set 'name=it'\''s' --seed 7"#
        #expect(lines.contains("  again     " + line))
        let junit = try folder.text("reports/junit.xml")
        #expect(junit.contains("  seen in   \(id)\n"))
        let page = try folder.text("reports/report.html")
        #expect(page.contains("  again     touchstone replay \(id) "))

        let words = ["replay", id, "--target", "small=http://127.0.0.1:\(port)", "--set", "name=it's", "--seed", "7"]
        let again = try await Program.run(words, contracts: "contracts", in: folder)
        #expect(again.status == 1, "\(again.errors)")
        #expect(
            again.output.contains("  row       create-item/response/status-201/body/type  (broken, 3 of 3 tries)\n")
        )
    }

    @Test("tells the twin from the case, and says what was expected of a case that passes")
    func passing() async throws {
        let folder = try TemporaryFolder()
        let result = try await Program.run(["replay", "create-brand/body/brand_name/max-length/above"], in: folder)
        #expect(result.status == 0, "\(result.errors)")
        let parts = result.output.components(separatedBy: "\ncase  create-brand/body/brand_name/max-length/above\n")
        try #require(parts.count == 2)
        #expect(parts[0].hasPrefix("twin  create-brand/request/valid/full\n"))
        #expect(parts[0].contains("< 200 "))
        #expect(parts[1].contains("< 400 "))
        let end = result.output.split(separator: "\n").suffix(2)
        #expect(end.first == "✓ create-brand/body/brand_name/max-length/above: enforced")
        #expect(end.last?.hasPrefix("  expected invalid-field-format") == true)
        #expect(end.last?.hasSuffix(", answered with 400 invalid-field-format") == true)
        let files = try folder.texts()
        #expect(!files.keys.contains { $0.hasPrefix("reports/") })
    }
}
