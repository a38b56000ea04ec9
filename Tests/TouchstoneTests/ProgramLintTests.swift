import Foundation
import Testing

@Suite("touchstone lint", .serialized)
struct ProgramLintTests {
    private func folder(_ changes: [String: String] = [:]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let files = SmallContract.files.merging(changes) { $1 }
        try folder.write(Dictionary(uniqueKeysWithValues: files.map { ("contracts/" + $0.key, $0.value) }))
        return folder
    }

    private static let misspelt = [
        "small/paths/item.json": SmallContract.path.replacing("x-side-effect", with: "x-side-effects")
    ]

    @Test("a contract in a folder of its own needs no file of the package beside it")
    func alone() async throws {
        let result = try await Program.run(["lint"], contracts: "contracts", in: folder())
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(result.output == "small: no fault\n")
    }

    @Test("names an unknown key, and exits 65")
    func unknownKey() async throws {
        let result = try await Program.run(["lint"], contracts: "contracts", in: folder(Self.misspelt))
        #expect(result.status == 65)
        #expect(
            result.output == """
                contracts/small/paths/item.json:4:5: vocabulary-key: expected a key of the vocabulary, found "x-side-effects"
                1 fault

                """
        )
    }

    @Test("a run tells in one line that its contract has faults, and its status stays")
    func run() async throws {
        let faulty = try await Program.run(["run"], contracts: "contracts", in: folder(Self.misspelt))
        #expect(faulty.status == 0, "\(faulty.output)\(faulty.errors)")
        let line =
            "small: the contract has 1 fault, which can leave cases out; `touchstone lint small --contracts contracts` lists them"
        #expect(faulty.errors.split(separator: "\n").first.map(String.init) == line)
        let sound = try await Program.run(["run"], contracts: "contracts", in: folder())
        #expect(!sound.errors.contains("fault"))
    }
}
