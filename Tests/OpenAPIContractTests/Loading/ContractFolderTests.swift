import JSONText
import OpenAPIContract
import Testing

@Suite("Contract folders")
struct ContractFolderTests {
    @Test("a contract is a folder with an openapi.json")
    func names() throws {
        let folder = SmallContract.folder(["profiles/mock.json": "{}", "README.md": "", "a/openapi.json": "{}"])
        #expect(try folder.contractNames() == ["a", "shop"])
    }

    @Test("a missing folder is an error that names it")
    func missing() {
        let folder = ContractFolder(root: "nowhere/", files: FilesInMemory([:]))
        let error = #expect(throws: ContractError.self) { try folder.contractNames() }
        #expect(error?.description == "nowhere: there is no such folder; check the path and the spelling")
        #expect(error?.kind == .missing)
        let other = #expect(throws: ContractError.self) { try SmallContract.folder().load("shoe") }
        #expect(other?.description == "contracts/shoe: there is no such folder; check the path and the spelling")
    }

    @Test("reads what stands at the top")
    func top() throws {
        let contract = try SmallContract.load()
        #expect(contract.name == "shop")
        #expect(contract.title == "Shop")
        #expect(contract.version == "1.2.0")
        #expect(contract.servers.map(\.url) == ["https://{pod}.example.com"])
        #expect(contract.servers.first?.facts == ["SH-01"])
        #expect(contract.servers.first?.variables == [.init(name: "pod", defaultValue: "in", values: ["in", "na"])])
        #expect(contract.operations.map(\.id) == ["add-item"])
    }

    @Test("reads the facts")
    func facts() throws {
        let facts = try SmallContract.load().facts
        #expect(facts.map(\.id) == (1...9).map { "SH-0\($0)" })
        #expect(facts.map(\.document).prefix(2) == ["Shop API", "Page 2"])
        #expect(facts[2].certainty == .contradicted)
        #expect(facts[2].alternatives == ["by PUT"])
        #expect(facts[6].unexercised == "too rare")
        #expect(facts[8].notExpressible == "no place")
        #expect(facts[1].reference.uri == "contract:/shop/facts.json#/facts/1")
        #expect(try SmallContract.load(["shop/facts.json": nil]).facts.isEmpty)
    }

    @Test("the digest changes with any byte and any name of a file")
    func digest() throws {
        let plain = try SmallContract.load().digest
        #expect(plain.utf8.count == 64)
        #expect(try SmallContract.load().digest == plain)
        #expect(try SmallContract.load(["shop/facts.json": SmallContract.facts + "\n"]).digest != plain)
        let moved = try SmallContract.load(["shop/facts.json": nil, "shop/fact.json": SmallContract.facts])
        #expect(moved.digest != plain)
    }

    @Test("reads files beside the folder that a reference leads to, and theirs")
    func shared() throws {
        let contract = try SmallContract.load([
            "shop/schemas/item.json": #"{ "$ref": "../../shared/item.json" }"#,
            "shared/item.json": #"{ "properties": { "name": { "$ref": "name.json" } } }"#,
            "shared/name.json": #"{ "type": "string" }"#,
            "shared/other.json": "no JSON, and not asked for",
        ])
        #expect(
            contract.documents.files.keys.sorted() == [
                "shared/item.json", "shared/name.json", "shop/examples/sample.json", "shop/facts.json",
                "shop/openapi.json", "shop/paths/items.json", "shop/schemas/answers.json", "shop/schemas/item.json",
            ]
        )
        #expect(contract.operations.first?.requestBody?.schema.property("name")?.types == ["string"])
    }

    @Test("a node's URI leads back to it", arguments: ["/a b/^x%\u{E9}/c~1d", "", "/0"])
    func uris(pointer: String) throws {
        let node = NodeReference(file: "my shop/a.json", pointer: try #require(JSONPointer(pointer)))
        #expect(NodeReference(uri: node.uri) == node)
        #expect(node.uri.utf8.allSatisfy { $0 < 128 && $0 != UInt8(ascii: " ") })
        #expect(NodeReference(uri: "https://example.com/#" + pointer) == nil)
    }
}
