import Testing

@Suite("touchstone plan")
struct ProgramPlanTests {
    @Test("--coverage leaves no constraint of the contracts without a case or a reason")
    func coverage() async throws {
        let result = try await Program.run(["plan", "--coverage"])
        #expect(result.status == 0, "\(result.errors)")
        let summaries = result.output.split(separator: "\n").filter { $0.contains(" constraints: ") }
        #expect(summaries.count == 2)
        #expect(summaries.allSatisfy { $0.hasSuffix(", 0 without") })
        #expect(!result.output.contains("no reason known"))
    }

    @Test("--coverage shows both sides of each constraint of a small contract")
    func small() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            Dictionary(uniqueKeysWithValues: SmallContract.files.map { ("contracts/" + $0.key, $0.value) })
        )
        let result = try await Program.run(["plan", "--coverage"], contracts: "contracts", in: folder)
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines.first == "constraint                       accepted  refused")
        // The valid request, one and the same, stands beside the refusals of another type, and beside the body without its name.
        #expect(lines.contains("create-item/body required/0             1        1"))
        #expect(lines.last == "5 constraints: 5 judged on both sides, 0 with a reason why not, 0 without")
    }

    @Test("--facts leaves no fact of the contracts without what exercises it or a reason")
    func facts() async throws {
        let result = try await Program.run(["plan", "--facts"])
        #expect(result.status == 0, "\(result.errors)")
        let ends = result.output.split(separator: "\n").filter { $0 == "every fact is exercised or has its reason" }
        #expect(ends.count == 2)
    }

    @Test("--given tells which operations do not document the outcome")
    func given() async throws {
        let line = "given rcs-channel-disabled, which these do not document and so are left out: "
        let all = try await Program.run(["plan", "--given", "rcs-channel-disabled"])
        #expect(all.status == 0)
        #expect(all.errors == line + "all of phonon-kairos\n")
        let folder = try TemporaryFolder()
        let path = SmallContract.path.replacing(
            "\"type\": \"object\", \"required\"",
            with: "\"x-outcome\": { \"name\": \"closed\", \"kind\": \"failure\" }, \"required\""
        )
        let other = SmallContract.path.replacing("create-item", with: "create-other")
        let openAPI = SmallContract.openAPI.replacing(
            "\"/items\": {",
            with: "\"/others\": { \"$ref\": \"paths/other.json\" }, \"/items\": {"
        )
        let files = SmallContract.files.merging([
            "small/openapi.json": openAPI, "small/paths/item.json": path, "small/paths/other.json": other,
        ]) { $1 }
        try folder.write(Dictionary(uniqueKeysWithValues: files.map { ("contracts/" + $0.key, $0.value) }))
        let some = try await Program.run(["plan", "--given", "closed"], contracts: "contracts", in: folder)
        #expect(some.errors == "given closed, which these do not document and so are left out: create-other\n")
        let none = try await Program.run(["plan"], contracts: "contracts", in: folder)
        #expect(none.errors.isEmpty)
    }
}
