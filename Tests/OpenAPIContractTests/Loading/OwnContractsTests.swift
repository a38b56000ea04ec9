import OpenAPIContract
import Testing

@Suite("The contracts of this package")
struct OwnContractsTests {
    /// The folder `contracts` at the top of the package.
    static var root: String {
        let parts = #filePath.split(separator: "/").dropLast(4)
        return "/" + parts.joined(separator: "/") + "/contracts"
    }

    @Test("load from the disk")
    func load() throws {
        let folder = ContractFolder(root: Self.root)
        let names = try folder.contractNames()
        #expect(!names.isEmpty)
        for name in names {
            let contract = try folder.load(name)
            #expect(!contract.operations.isEmpty)
            #expect(!contract.facts.isEmpty)
            for operation in contract.operations {
                #expect(operation.outcomes.first?.kind == .success, "\(operation.id) has no success")
            }
        }
    }

    @Test("have no fault that lint knows")
    func lint() throws {
        let folder = ContractFolder(root: Self.root)
        let names = try folder.contractNames()
        #expect(!names.isEmpty)
        for name in names {
            #expect(Linter(folder: folder).lint(name).map(\.description) == [])
        }
    }
}
