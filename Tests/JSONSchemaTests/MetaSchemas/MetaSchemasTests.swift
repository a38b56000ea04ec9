import JSONText
import Testing

@testable import JSONSchema

@Suite("built-in meta-schemas")
struct MetaSchemasTests {
    @Test("are nine, stand under their own identifiers, and satisfy the meta-schema")
    func satisfyThemselves() throws {
        let store = try SchemaStore(documents: [])
        let schema = try store.schema(at: "https://json-schema.org/draft/2020-12/schema")
        let resources = try MetaSchemas.index().resources
        let documents = Set(resources.map(\.root.document))
        #expect(documents.count == 9)
        for document in documents {
            let value = try #require(try MetaSchemas.index().value(at: SchemaLocation(document: document)))
            #expect(value[member: "$id"] == .string(document))
            #expect(schema.evaluate(value).errors == [])
        }
    }
}
