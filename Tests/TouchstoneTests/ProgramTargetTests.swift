import Foundation
import HTTPMessages
import HTTPWire
import Testing

@Suite("Targets and files that are not in order", .serialized)
struct ProgramTargetTests {
    static let kaleyra = ["run", "kaleyra-rcs"]

    @Test("an unreachable target: status 2, and the reason in one line")
    func unreachable() async throws {
        let result = try await Program.run(Self.kaleyra + ["--target", "kaleyra-rcs=http://127.0.0.1:1"])
        #expect(result.status == 2)
        expectOneLine(result.errors, "kaleyra-rcs could not be judged against http://127.0.0.1:1: ")
        expectOneLine(result.errors, "no connection to 127.0.0.1:1")
        expectOneLine(result.errors, "see that the target runs")
    }

    @Test("a target that speaks no HTTP: status 2")
    func noHTTP() async throws {
        let server = HTTPWireServer(responder: FixedResponder(bytes: "220 mail.example.com ESMTP\r\n"))
        let port = try server.start()
        defer { server.stop() }
        let result = try await Program.run(Self.kaleyra + ["--target", "kaleyra-rcs=http://127.0.0.1:\(port)"])
        #expect(result.status == 2)
        expectOneLine(result.errors, "kaleyra-rcs could not be judged against http://127.0.0.1:\(port): ")
    }

    @Test("a target that accepts and never answers: status 2, without waiting for every case")
    func silent() async throws {
        let responder = SilentResponder()
        let server = HTTPWireServer(responder: responder)
        let port = try server.start()
        defer {
            responder.letGo()
            server.stop()
        }
        let start = ContinuousClock.now
        let result = try await Program.run(
            Self.kaleyra + ["--target", "kaleyra-rcs=http://127.0.0.1:\(port)", "--timeout", "0.2"]
        )
        #expect(result.status == 2)
        expectOneLine(result.errors, "the exchange took longer than 0.2 seconds")
        #expect(start.duration(to: .now) < .seconds(30))
    }

    @Test("a port in use")
    func portInUse() async throws {
        let server = HTTPWireServer(responder: FixedResponder(bytes: ""))
        let port = try server.start()
        defer { server.stop() }
        let result = try await Program.run(["mock", "--port", "\(port)"])
        #expect(result.status == 2)
        expectOneLine(
            result.errors,
            "cannot listen on 127.0.0.1:\(port): the port is in use; give another port with --port N"
        )
    }

    @Test("a report that cannot be written is known before anything is sent")
    func unwritable() async throws {
        let folder = try TemporaryFolder()
        try folder.write(["file": ""])
        let result = try await Program.run(Self.kaleyra + ["--report", "junit=file/junit.xml"], in: folder)
        #expect(result.status == 2)
        #expect(result.output.isEmpty)
        expectOneLine(
            result.errors,
            "cannot write file/junit.xml: Not a directory; give another file with --report junit=FILE"
        )
    }

    @Test("a reports folder that cannot be made")
    func noReportsFolder() async throws {
        let folder = try TemporaryFolder()
        try folder.write(["reports": "a file"])
        let result = try await Program.run(Self.kaleyra, in: folder)
        #expect(result.status == 2)
        expectOneLine(result.errors, "cannot write reports/junit.xml: Not a directory")
    }

    @Test("a full disk: the other report is still written")
    func fullDisk() async throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let folder = try TemporaryFolder()
        let result = try await Program.run(
            ["run", "--only", "create-brand/body/brand_name/max-length/*", "--report", "ndjson=/dev/full"]
                + ["--report", "junit=out/junit.xml"],
            in: folder
        )
        #expect(result.status == 2)
        expectOneLine(result.errors, "cannot write /dev/full: No space left on device")
        let junit = try folder.text("out/junit.xml")
        #expect(junit.contains("</testsuites>"))
    }

    @Test("off loopback nothing is planned that creates or contacts")
    func offLoopback() async throws {
        let folder = try TemporaryFolder()
        let pod = try await Program.run(["plan", "--profile", "staging-in"], in: folder)
        #expect(pod.status == 0, "\(pod.errors)")
        // get-tester-by-agent is the only operation of the shipped contracts without a side effect.
        let cases = pod.output.split(separator: "\n").filter { $0.contains("  [accept]") || $0.contains("  [reject") }
        #expect(!cases.isEmpty)
        for line in cases { #expect(line.hasPrefix("get-tester-by-agent/"), "\(line)") }
        #expect(pod.output.contains("create-brand/request/side-effect/creates"))

        try folder.write([
            "open.json": """
            { "targets": { "kaleyra-rcs": { "url": "http://pod.example.com" } }, "allow": ["none", "creates", "contacts-people"] }
            """
        ])
        let open = try await Program.run(["plan", "--profile", "./open.json"], in: folder)
        #expect(open.status == 0, "\(open.errors)")
        #expect(open.output.contains("\ncreate-brand/request/valid/full  [accept]"))
        #expect(
            !open.output.contains("\nregister-tester/request/valid/full  [accept]"),
            "it needs a list of phone numbers"
        )
        let home = try await Program.run(["plan", "kaleyra-rcs"], in: folder)
        #expect(home.output.contains("\nregister-tester/request/valid/full  [accept]"))
    }
}
