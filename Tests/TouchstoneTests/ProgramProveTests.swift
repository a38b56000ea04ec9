import Foundation
import Testing

@Suite("touchstone prove")
struct ProgramProveTests {
    private func prove(_ files: [String: String], _ more: [String] = []) async throws -> Program.Result {
        let folder = try TemporaryFolder()
        try folder.write(Dictionary(uniqueKeysWithValues: files.map { ("contracts/" + $0.key, $0.value) }))
        return try await Program.run(["prove"] + more, contracts: "contracts", in: folder)
    }

    @Test("prints the rate of each family, and exits 0 where every fault is caught")
    func small() async throws {
        let result = try await prove(SmallContract.files)
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        let lines = result.output.split(separator: "\n")
        #expect(lines.first == "family        caught  not judged  escaped  of     rate")
        #expect(lines.contains("boundary           6           0        0   6  100.0 %"))
        #expect(lines.contains("required           2           0        0   2  100.0 %"))
    }

    @Test("lists the faults and runs none")
    func list() async throws {
        let result = try await prove(SmallContract.files, ["--list", "--only", "*/shifted-bound/*"])
        #expect(result.status == 0)
        #expect(
            result.output == """
                create-item/body/name/shifted-bound/minLength-1
                    `minLength` of body/name is 1, not 2
                create-item/body/name/shifted-bound/minLength-3
                    `minLength` of body/name is 3, not 2
                create-item/body/name/shifted-bound/maxLength-19
                    `maxLength` of body/name is 19, not 20
                create-item/body/name/shifted-bound/maxLength-21
                    `maxLength` of body/name is 21, not 20

                """
        )
    }

    @Test("shows what escapes with its place in the contract, and exits 1")
    func escape() async throws {
        var files = SmallContract.files
        // No case breaks a limit that no text can be long enough for.
        files["small/schemas/item.json"] = SmallContract.schema.replacing(
            "\"maxLength\": 20",
            with: "\"maxLength\": 2000000000"
        )
        let result = try await prove(files, ["--only", "*/maxLength*"])
        #expect(result.status == 1, "\(result.output)\(result.errors)")
        #expect(result.output.contains("✗ create-item/body/name/dropped-keyword/maxLength\n"))
        #expect(result.output.contains("  escaped\n  contracts/small/schemas/item.json:5:49\n"))
    }

    @Test("proves nothing with a mock that does not hold its own contract")
    func control() async throws {
        var files = SmallContract.files
        files["small/paths/item.json"] = SmallContract.path.replacing(
            #""schema": { "type": "object" }"#,
            with:
                #""schema": { "type": "object", "required": ["id"] }, "examples": { "one": { "value": { "name": "a" } } }"#
        )
        let result = try await prove(files)
        #expect(result.status == 2, "\(result.output)\(result.errors)")
        #expect(result.errors.contains("the mock does not hold its own contract: create-item/response/status-201/"))
    }

    @Test("names a selection that takes nothing")
    func nothing() async throws {
        let result = try await prove(SmallContract.files, ["--only", "none/*"])
        #expect(result.status == 64)
        #expect(
            result.errors.contains("no mutant is left by --only and --skip; `touchstone prove --list` lists the ids")
        )
    }

    @Test("Ctrl-C and kill leave the table of what was tried until then", arguments: [SIGINT, SIGTERM])
    func interrupted(number: Int32) async throws {
        let folder = try TemporaryFolder()
        // The larger contract: it is far from its end when a busy machine gets round to the signal.
        let program = try Program(["prove", "kaleyra-rcs"], in: folder)
        try #require(await program.wait(for: ".stderr") { $0.contains("/") })
        program.signal(number)
        let result = try await program.result()
        #expect(result.status == 128 + number, "\(result.errors)")
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines.first?.hasPrefix("family ") == true)
        let words = try #require(lines.last).split(separator: " ")
        #expect(words.prefix(3) == ["!", "ended", "early:"])
        let (tried, all) = (try #require(Int(words[3])), try #require(Int(words[5])))
        #expect(tried > 0 && tried < all)
        #expect(lines.contains { $0.hasPrefix("all ") && $0.split(separator: " ").contains { Int($0) == tried } })
    }
}
