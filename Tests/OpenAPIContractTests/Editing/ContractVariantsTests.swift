import JSONText
import OpenAPIContract
import Testing

@Suite("Contract variants")
struct ContractVariantsTests {
    private func place(_ file: String, _ pointer: String) throws -> NodeReference {
        NodeReference(file: file, pointer: try #require(JSONPointer(pointer)))
    }

    @Test("replace and remove nodes of any file, the contract itself unchanged")
    func edits() throws {
        let variants = try SmallContract.folder().variants(of: "shop")
        let limit = try place("shop/schemas/item.json", "/properties/name/maxLength")
        let required = try place("shop/schemas/item.json", "/required")
        let changed = try variants.contract(with: [ContractEdit(limit, to: 9), ContractEdit(required, to: nil)])
        let name = try #require(changed.operation("add-item")?.requestBody?.schema.property("name"))
        #expect(name.keyword("maxLength")?.value == 9)
        #expect(changed.operation("add-item")?.requestBody?.schema.required == [])
        #expect(try variants.contract(with: []).documents.value(at: limit) == 8)
    }

    @Test("tell what is no contract any more")
    func faulty() throws {
        let variants = try SmallContract.folder().variants(of: "shop")
        let reference = try place("shop/openapi.json", "/paths/~1v1~1{shop}~1items/$ref")
        #expect(throws: ContractError.self) {
            try variants.contract(with: [ContractEdit(reference, to: "paths/none.json")])
        }
    }
}
