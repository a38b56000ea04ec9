import OpenAPIContract
import Testing

@Suite("Files on the disk")
struct FilesOnDiskTests {
    private var here: String { String(#filePath.dropLast("/FilesOnDiskTests.swift".count)) }

    @Test("reads the bytes of a file")
    func bytes() throws {
        let text = String(decoding: try FilesOnDisk().bytes(of: #filePath), as: UTF8.self)
        #expect(text.contains("reads the bytes of a file"))
    }

    @Test("lists files and folders, sorted")
    func entries() throws {
        #expect(
            try FilesOnDisk().entries(of: here).contains(FolderEntry(name: "FilesOnDiskTests.swift", isFolder: false))
        )
        let above = try FilesOnDisk().entries(of: here + "/..")
        #expect(above.contains(FolderEntry(name: "Files", isFolder: true)))
        #expect(above.map(\.name) == above.map(\.name).sorted())
    }

    @Test("tells what is not there and what cannot be read")
    func faults() {
        let missing = #expect(throws: ContractError.self) { try FilesOnDisk().bytes(of: here + "/none") }
        #expect(missing?.kind == .missing)
        let folder = #expect(throws: ContractError.self) { try FilesOnDisk().bytes(of: here) }
        #expect(folder?.kind == .unreadable)
        let file = #expect(throws: ContractError.self) { try FilesOnDisk().entries(of: #filePath) }
        #expect(file?.kind == .missing)
    }
}
