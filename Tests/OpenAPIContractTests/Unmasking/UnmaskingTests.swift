import JSONSchema
import JSONText
import OpenAPIContract
import Testing

@Suite("Unmasking")
struct UnmaskingTests {
    private func schema(_ text: String) throws -> CompiledSchema {
        let root = try JSONValue(parsing: text)
        return try SchemaStore(documents: [("test:/schema", root)]).schema(at: "test:/schema")
    }

    @Test("fills each string as its own schema wants it")
    func perString() throws {
        let schema = try schema(
            """
            { "properties": {
                "number": { "pattern": "^[0-9]+$" },
                "word": { "pattern": "^[a-z]+$" },
                "short": { "maxLength": 4, "pattern": "^[0-9]+$" },
                "free": { "type": "string" } } }
            """
        )
        let masked: JSONValue = ["number": "9XX", "word": "tXXX", "short": "1XXXX", "free": "Tea"]
        #expect(
            Unmasking.filled(masked, satisfying: schema)
                == ["number": "912", "word": "tabc", "short": "1123", "free": "Tea"]
        )
    }

    private func isFilled(_ value: JSONValue, _ schema: CompiledSchema) -> Bool {
        Unmasking.filled(value, satisfying: schema) != nil
    }

    @Test("answers nil where no filling helps")
    func hopeless() throws {
        let schema = try schema(#"{ "properties": { "word": { "maxLength": 2 } } }"#)
        #expect(!isFilled(["word": "tXXX"], schema))
        #expect(!isFilled(["word": "tea"], schema))
    }

    @Test("the likeliest filling needs no schema")
    func likeliest() {
        #expect(Unmasking.likeliest(["a": ["XXX", 3]]) == ["a": ["123", 3]])
    }
}
