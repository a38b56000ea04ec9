import Foundation
import HTTPMessages
import HTTPWire
import JSONText
import Testing

@Suite("Runs of the program", .serialized)
struct ProgramRunTests {
    @Test("a plan is the same twice, byte for byte")
    func plan() async throws {
        let first = try await Program.run(["plan"])
        let second = try await Program.run(["plan"])
        #expect(first.status == 0)
        #expect(first.output.utf8.count > 10_000)
        #expect(first.output == second.output)
        #expect(first.output.utf8.elementsEqual(second.output.utf8))
    }

    @Test("against the mock over a socket the ledger is that of the run in one process")
    func socket() async throws {
        let mockFolder = try TemporaryFolder()
        // It ends with this process too, whatever ends that.
        let mock = try Program(["mock", "--until-eof"], input: Pipe(), in: mockFolder)
        defer { mock.signal(SIGTERM) }
        try #require(
            await mock.wait(for: ".stdout") { $0.contains("listening on http://127.0.0.1:") && $0.hasSuffix("\n") }
        )
        let url = try #require(mockFolder.text(".stdout").split(separator: "\n").first?.split(separator: " ").last)
        let inside = try TemporaryFolder()
        let outside = try TemporaryFolder()
        let alone = try await Program.run(["run"], in: inside)
        let apart = try await Program.run(
            ["run", "--target", "kaleyra-rcs=\(url)", "--target", "phonon-kairos=\(url)"],
            in: outside
        )
        #expect(alone.status == 0, "\(alone.output)")
        #expect(apart.status == 0, "\(apart.output)")
        let ledger = try states(inside.text("reports/run.ndjson"))
        #expect(ledger.count > 1000)
        #expect(ledger == (try states(outside.text("reports/run.ndjson"))))
    }

    @Test("a secret stands in no file and on no terminal, whatever the server tells of it")
    func secret() async throws {
        let server = HTTPWireServer(responder: TellingResponder())
        let port = try server.start()
        defer { server.stop() }
        let folder = try TemporaryFolder()
        let secret = "s3cr3t/\"quoted\"+and=long"
        let result = try await Program.run(
            ["run", "kaleyra-rcs", "--target", "kaleyra-rcs=http://127.0.0.1:\(port)", "--secret", "api-key=THE_KEY"]
                + ["--set", "sid=PLAINSID"],
            environment: ["THE_KEY": secret],
            in: folder
        )
        #expect(result.status == 1, "\(result.errors)")
        let files = try folder.texts()
        #expect(files.keys.contains("reports/junit.xml"))
        #expect(files["reports/run.ndjson"]?.contains("PLAINSID") ?? false, "exchanges are in the record")
        #expect(files["reports/run.ndjson"]?.contains("$THE_KEY") ?? false, "the secret is shown by its variable")
        for (name, text) in files {
            for form in ["s3cr3t", "czNjcjN0"] { #expect(!text.contains(form), "\(name)") }
        }
    }

    @Test("a run that is killed leaves a record whose every line can be read")
    func killed() async throws {
        let folder = try TemporaryFolder()
        let program = try Program(["run", "--rate", "60"], in: folder)
        try #require(await program.wait(for: "reports/run.ndjson") { $0.split(separator: "\n").count > 5 })
        program.signal(SIGKILL)
        let result = try await program.result()
        #expect(result.status == 128 + SIGKILL)
        let rows = try states(folder.text("reports/run.ndjson"))
        #expect(rows.count > 5)
        #expect(rows.values.contains("enforced"))
    }

    @Test("Ctrl-C and kill end a run with the reports of what was judged", arguments: [SIGINT, SIGTERM])
    func interrupted(number: Int32) async throws {
        let folder = try TemporaryFolder()
        let program = try Program(["run", "--rate", "60"], in: folder)
        try #require(await program.wait(for: "reports/run.ndjson") { $0.split(separator: "\n").count > 5 })
        program.signal(number)
        let result = try await program.result()
        #expect(result.status == 128 + number, "\(result.errors)")
        #expect(result.errors.contains("touchstone: stopping after the answers under way"))
        let rows = try states(folder.text("reports/run.ndjson"))
        #expect(rows.count > 1000, "every row is told of")
        #expect(rows.values.contains("enforced"))
        #expect(Set(rows.values).isSubset(of: ["enforced", "tolerated", "not-exercised"]))
        let record = try folder.text("reports/run.ndjson")
        #expect(record.contains("\"reason\":\"the run was interrupted\""))
        #expect(result.output.contains("! ended early: "))
        #expect(!result.output.contains("conforms"))
        let junit = try folder.text("reports/junit.xml")
        #expect(junit.hasSuffix("</testsuites>\n"))
        let page = try folder.text("reports/report.html")
        #expect(page.contains("</html>"))
    }

    /// State by contract and id of every row; a line that is no JSON object fails.
    private func states(_ record: String) throws -> [String: String] {
        var states: [String: String] = [:]
        for line in record.split(separator: "\n") {
            let value = try JSONDocument(parsing: Array(line.utf8), file: "run.ndjson").root
            guard value[member: "kind"]?.stringValue == "row" else { continue }
            let contract = try #require(value[member: "contract"]?.stringValue)
            let id = try #require(value[member: "id"]?.stringValue)
            states["\(contract) \(id)"] = value[member: "state"]?.stringValue
        }
        return states
    }
}
