import JSONText
import Testing

@testable import JSONSchema

@Suite("built-in meta-schemas")
struct MetaSchemasTests {
    @Test("are seventeen, stand under their own identifiers, and satisfy the meta-schema that they name")
    func satisfyThemselves() throws {
        let store = try SchemaStore(documents: [])
        let index = try MetaSchemas.index()
        let documents = Set(index.resources.map(\.root.document))
        #expect(documents.count == 17)
        for document in documents {
            let value = try #require(index.value(at: SchemaLocation(document: document)))
            let identifier = try #require(value[member: "$id"]?.stringValue)
            #expect(identifier.prefix { $0 != "#" } == document)
            let schema = try store.schema(at: try #require(value[member: "$schema"]?.stringValue))
            #expect(schema.evaluate(value).errors == [])
        }
    }
}
