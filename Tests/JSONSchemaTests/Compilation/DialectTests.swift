import JSONSchema
import JSONText
import Testing

@Suite("dialects")
struct DialectTests {
    private static let draft7 = "http://json-schema.org/draft-07/schema#"
    private static let draft2019 = "https://json-schema.org/draft/2019-09/schema"
    private static let draft2020 = "https://json-schema.org/draft/2020-12/schema"

    @Test(
        "a keyword means what the draft of its schema says",
        arguments: [
            (draft7, ##"{"$ref": "#/definitions/a", "type": "null", "definitions": {"a": {}}}"##, "1", true),
            (draft2019, ##"{"$ref": "#/definitions/a", "type": "null", "definitions": {"a": {}}}"##, "1", false),
            (draft2019, #"{"items": [{"type": "null"}], "additionalItems": false}"#, "[null, 1]", false),
            (draft2019, #"{"items": [{"type": "null"}], "additionalItems": false}"#, "[null]", true),
            (draft2019, #"{"prefixItems": [false]}"#, "[1]", true),
            (draft2020, #"{"prefixItems": [false]}"#, "[1]", false),
            (draft2020, #"{"additionalItems": false}"#, "[1]", true),
            (draft7, #"{"dependentRequired": {"a": ["b"]}}"#, #"{"a": 1}"#, true),
            (draft7, #"{"dependencies": {"a": ["b"]}}"#, #"{"a": 1}"#, false),
            (draft2020, #"{"dependencies": {"a": ["b"], "b": false}}"#, #"{"b": 1}"#, false),
            (draft7, #"{"contains": {}, "minContains": 2}"#, "[1]", true),
            (draft2019, #"{"contains": {}, "minContains": 2}"#, "[1]", false),
            (draft2019, #"{"contains": {}, "unevaluatedItems": false}"#, "[1]", false),
            (draft2020, #"{"contains": {}, "unevaluatedItems": false}"#, "[1]", true),
            (draft7, ##"{"not": {"$ref": "#a"}, "definitions": {"a": {"$id": "#a", "type": "null"}}}"##, "null", false),
        ]
    )
    func meanings(dialect: String, schema: String, instance: String, isValid: Bool) throws {
        let documents = [(Schemas.uri, try JSONValue(parsing: schema))]
        let compiled = try SchemaStore(documents: documents, dialect: dialect).schema(at: Schemas.uri)
        let value = try JSONValue(parsing: instance)
        #expect(compiled.accepts(value) == isValid)
        #expect(compiled.evaluate(value).isValid == isValid)
    }

    @Test("a schema of another draft is judged by its own, wherever the reference stands")
    func across() throws {
        let store = try Schemas.store([
            "": #"{"$ref": "schema/old", "prefixItems": [{"type": "null"}]}"#,
            "/old":
                #"{"$schema": "https://json-schema.org/draft/2019-09/schema", "items": [{"const": null}, {"const": 2}]}"#,
        ])
        let schema = try store.schema(at: Schemas.uri)
        #expect(schema.accepts([.null, 2]))
        #expect(schema.evaluate([1, 3]).errors.map(\.keyword) == ["const", "const", "type"])
    }

    @Test("a meta-schema's own meta-schema tells its draft, wherever it stands among the documents")
    func ownMetaSchema() throws {
        let store = try Schemas.store([
            "": #"{"$schema": "https://example.com/schema/meta", "items": [false]}"#,
            "/meta": #"{"$schema": "https://json-schema.org/draft/2019-09/schema"}"#,
        ])
        #expect(try !store.schema(at: Schemas.uri).accepts([1]))
    }

    @Test("what nothing judges is listed by each schema for itself")
    func unsupported() throws {
        let store = try Schemas.store(["": #"{"$defs": {"a": {"nullable": true}, "b": {"format": "e164"}}}"#])
        #expect(try store.schema(at: Schemas.uri).unsupported == [])
        #expect(try store.schema(at: Schemas.uri + "#/$defs/a").unsupported.map(\.name) == ["nullable"])
        #expect(try store.schema(at: Schemas.uri + "#/$defs/b").unsupported.map(\.name) == ["format e164"])
        #expect(store.unsupported.map(\.name) == ["nullable", "format e164"])
    }

    @Test("a schema that cannot be compiled stays so, and leaves the others as they were")
    func failure() throws {
        let store = try Schemas.store([
            "": #"{"openapi": "3.1.1", "a": {"type": "null"}, "b": {"items": {"minLength": -1}}}"#
        ])
        for _ in 0..<2 {
            let error = #expect(throws: SchemaError.self) { try store.schema(at: Schemas.uri + "#/b") }
            #expect(error?.location == Schemas.uri + "#/b/items/minLength")
            #expect(try store.schema(at: Schemas.uri + "#/a").accepts(.null))
        }
    }
}
