import JSONText
import OpenAPIContract
import Testing

@Suite("Resolution of references")
struct ReferenceResolutionTests {
    @Test(
        "finds file and place",
        arguments: [
            ("#/$defs/a", "api/schemas/b.json", "/$defs/a"), ("#", "api/schemas/b.json", ""),
            ("c.json", "api/schemas/c.json", ""), ("./c.json#/x~1y", "api/schemas/c.json", "/x~1y"),
            ("../paths/%70.json#/%7E0", "api/paths/%70.json", "/~0"), ("../../d.json", "d.json", ""),
        ]
    )
    func resolved(reference: String, file: String, pointer: String) throws {
        let found = try #require(ReferenceResolution.resolve(reference, from: "api/schemas/b.json"))
        #expect(found.file == file)
        #expect(found.pointer.description == pointer)
    }

    @Test(
        "leaves the contracts for nothing, and wants a JSON Pointer",
        arguments: ["../../../e.json", "https://example.com/f.json", "#name", "#/a%2", "#/%FF", "#/~2"]
    )
    func refused(reference: String) {
        #expect(ReferenceResolution.resolve(reference, from: "api/schemas/b.json") == nil)
    }
}
