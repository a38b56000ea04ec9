import Foundation
import Testing

@Suite("Readings of contradicted documents", .serialized)
struct ProgramReadingTests {
    /// A mock of the program, serving one contract under readings, for as long as a test asks it.
    private func withMock(
        _ contract: String,
        readings: [String],
        _ body: (String) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        let mock = try Program(["mock", contract] + readings.flatMap { ["--reading", $0] }, in: folder)
        // The program may have been started with every other signal blocked.
        defer { mock.signal(SIGKILL) }
        try #require(try await mock.wait(for: ".stdout") { $0.contains("listening on ") && $0.hasSuffix("\n") })
        let url = try folder.text(".stdout").split(separator: " ").last.map { $0.filter { !$0.isNewline } }
        try await body("\(contract)=\(try #require(url))")
    }

    private func run(_ contract: String, _ target: String, _ more: [String] = []) async throws -> Program.Result {
        try await Program.run(["run", contract, "--target", target, "--report", "ndjson=run.ndjson"] + more)
    }

    @Test(
        "a server that follows a listed reading is judged by it, and none of its rows fails",
        arguments: [
            ("kaleyra-rcs", ["ta-01-post"]), ("kaleyra-rcs", ["ta-02-wsgw-path"]),
            ("kaleyra-rcs", ["ta-02-wsgw-path", "ta-01-post"]), ("kaleyra-rcs", ["lc-04-one-object"]),
            ("phonon-kairos", ["po-d1-sample-form"]),
        ] as [(String, [String])]
    )
    func noticed(contract: String, readings: [String]) async throws {
        try await withMock(contract, readings: readings) { target in
            let result = try await run(contract, target)
            #expect(result.status == 0, "\(result.output)\(result.errors)")
            for reading in readings {
                #expect(result.output.contains("read as \(reading) ("))
            }
            #expect(result.output.contains("; noticed: the server follows it\n"))
        }
    }

    @Test("the same server is not judged where the user wants the contract alone")
    func contractAlone() async throws {
        try await withMock("kaleyra-rcs", readings: ["ta-01-post"]) { target in
            let result = try await run("kaleyra-rcs", target, ["--reading", "contract"])
            #expect(result.status == 2)
            #expect(!result.output.contains("read as"))
        }
    }

    @Test(
        "a server that follows a reading which no fact lists as an alternative is failed, unless that reading is asked for",
        arguments: [
            ("kaleyra-rcs", "lc-d3-launch-id-optional", "launch-carrier/body/agent_launch_id/required/missing"),
            ("phonon-kairos", "po-d3-repeatable", "outbound-create/request/repetition/same-payload"),
        ]
    )
    func byNameOnly(contract: String, reading: String, row: String) async throws {
        try await withMock(contract, readings: [reading]) { target in
            let unasked = try await run(contract, target)
            #expect(unasked.status == 1)
            #expect(unasked.output.contains(row))
            let asked = try await run(contract, target, ["--reading", reading])
            #expect(asked.status == 0, "\(asked.output)")
            #expect(asked.output.contains("; asked for\n"))
        }
    }

    @Test("a server that follows the contract fails a reading asked for by name")
    func readingRefused() async throws {
        try await withMock("kaleyra-rcs", readings: []) { target in
            let result = try await run("kaleyra-rcs", target, ["--reading", "ta-01-post"])
            #expect(result.status == 2, "POST is refused: nothing can be judged")
        }
    }

    @Test(
        "a probe names the reading that a server follows",
        arguments: [
            ([], "the contract", "the contract", "the contract"),
            (["ta-01-post"], "the reading", "the contract", "the contract"),
            (["ta-02-wsgw-path", "ta-01-post"], "the reading", "the reading", "the contract"),
            (["lc-d3-launch-id-optional"], "the contract", "the contract", "the reading"),
        ] as [([String], String, String, String)]
    )
    func probe(readings: [String], method: String, path: String, launchID: String) async throws {
        try await withMock("kaleyra-rcs", readings: readings) { target in
            let result = try await Program.run(["probe", "kaleyra-rcs", "--target", target])
            #expect(result.status == 0, "\(result.output)\(result.errors)")
            let lines = result.output.split(separator: "\n").map {
                $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
            }
            #expect(lines.first == "operation fact reading follows")
            #expect(lines.contains("get-tester-by-agent TA-01 ta-01-post \(method)"), "\(lines)")
            #expect(lines.contains("get-tester-by-agent TA-02 ta-02-wsgw-path \(path)"), "\(lines)")
            #expect(lines.contains("launch-carrier LC-D3 lc-d3-launch-id-optional \(launchID)"), "\(lines)")
            #expect(lines.contains("kaleyra-rcs LC-D1 lc-d1-host no request tells"), "\(lines)")
        }
    }

    @Test("a probe of a server that takes nothing tells nothing: status 2")
    func probeOfNobody() async throws {
        let result = try await Program.run(["probe", "kaleyra-rcs", "--target", "kaleyra-rcs=http://127.0.0.1:1"])
        #expect(result.status == 2)
    }

    @Test("an unknown reading, and an overlay that says nothing of its contract")
    func unknown() async throws {
        let reading = try await Program.run(["plan", "phonon-kairos", "--reading", "nobody"])
        #expect(reading.status == 64)
        #expect(
            reading.errors
                == "touchstone: no reading `nobody`; there are po-d1-sample-form, po-d3-repeatable, contract\n"
        )
        let folder = try TemporaryFolder()
        try folder.write([
            "mine.json":
                #"{"overlay": "1.0.0", "info": {"title": "t", "version": "1"}, "actions": [{"target": "$.info", "update": {}}]}"#
        ])
        let overlay = try await Program.run(["plan", "--overlay", "mine.json"], in: folder)
        #expect(overlay.status == 64)
        #expect(overlay.errors.contains("mine.json does not say which contract it extends"))
        let gone = try await Program.run(["plan", "phonon-kairos", "--overlay", "gone.json"], in: folder)
        #expect(gone.status == 64)
    }

    @Test("an overlay of the user's own changes the plan; one whose target selects nothing is told")
    func ownOverlay() async throws {
        let folder = try TemporaryFolder()
        func overlay(_ target: String) -> String {
            """
            {"overlay": "1.0.0", "info": {"title": "t", "version": "1"}, "actions": [
              {"target": "\(target)", "update": {"maxLength": 7}}]}
            """
        }
        try folder.write([
            "bad.json": overlay("$.nowhere"),
            "name.json": overlay(
                "$.paths..[?@.operationId == 'create-brand'].requestBody..schema.properties.brand_name"
            ),
        ])
        let named = try await Program.run(["plan", "kaleyra-rcs", "--overlay", "name.json"], in: folder)
        #expect(named.status == 0)
        #expect(named.output.contains("one more than maxLength 7"))
        let bad = try await Program.run(["plan", "kaleyra-rcs", "--overlay", "bad.json"], in: folder)
        #expect(bad.status == 65)
        #expect(
            bad.errors.contains("bad.json:2:4: expected a target that selects something in kaleyra-rcs/openapi.json")
        )
    }
}
