import JSONSchema
import JSONText
import Testing

@Suite("schema store")
struct SchemaStoreTests {
    @Test("references lead across documents, by pointer, by anchor and by identifier")
    func acrossDocuments() throws {
        let documents: [(uri: String, root: JSONValue)] = [
            (
                Schemas.uri,
                ["prefixItems": [["$ref": "/b#/x/y"], ["$ref": "b#anchor"], ["$ref": "https://id.example/c"]]]
            ),
            (
                "https://example.com/b",
                ["x": ["y": ["type": "null"]], "$defs": ["a": ["$anchor": "anchor", "minimum": 3]]]
            ),
            ("https://example.com/c", ["$id": "https://id.example/c", "type": "string"]),
        ]
        let schema = try SchemaStore(documents: documents).schema(at: Schemas.uri)
        #expect(schema.accepts([.null, 3, "c"]))
        #expect(
            schema.evaluate([1, 2, 3]).errors.map(\.absoluteURI) == [
                "https://example.com/b#/x/y/type",
                "https://example.com/b#/$defs/a/minimum",
                "https://example.com/c#/type",
            ]
        )
    }

    @Test("schemas of an OpenAPI document are compiled from their pointers, each on its own")
    func openAPI() throws {
        let store = try Schemas.store([
            "": ##"""
            {"openapi": "3.1.1", "info": {"title": "t", "version": "1"},
             "paths": {"/a/{id}": {"post": {"requestBody": {"content": {"application/json": {"schema":
               {"$ref": "#/components/schemas/Brand"}}}}}}},
             "components": {"schemas": {
               "Brand": {"$anchor": "brand", "type": "object", "properties": {"parent": {"$ref": "#brand"},
                         "owner": {"$ref": "https://example.com/owner"}}},
               "Owner": {"$id": "https://example.com/owner", "type": "string"},
               "Broken": {"minLength": -1}}}}
            """##
        ])
        let path = "#/paths/~1a~1%7Bid%7D/post/requestBody/content/application~1json/schema"
        let schema = try store.schema(at: Schemas.uri + path)
        #expect(schema.uri == Schemas.uri + path)
        #expect(schema.accepts(["parent": ["parent": [:], "owner": "x"]]))
        #expect(!schema.accepts(["parent": ["parent": 1]]))
        #expect(!schema.accepts(["owner": 1]))

        let error = #expect(throws: SchemaError.self) {
            try store.schema(at: Schemas.uri + "#/components/schemas/Broken")
        }
        #expect(error?.location == Schemas.uri + "#/components/schemas/Broken/minLength")
        #expect(try store.schema(at: Schemas.uri + "#brand").accepts([:]))
        #expect(try store.schema(at: "https://example.com/owner").accepts("x"))
    }

    @Test("the meta-schemas of draft 2020-12 are built in and accept themselves")
    func metaSchemas() throws {
        let base = "https://json-schema.org/draft/2020-12/"
        let store = try SchemaStore(documents: [])
        let schema = try store.schema(at: base + "schema")
        #expect(schema.accepts(["properties": ["a": ["type": "string", "minLength": 1]]]))
        #expect(!schema.accepts(["properties": ["a": ["type": "text"]]]))
        #expect(!schema.accepts(["items": ["minLength": -1]]))
        #expect(!schema.accepts(["$defs": ["a": ["allOf": []]]]))
        for name in [
            "core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "format-assertion",
            "content",
        ] {
            #expect(try store.schema(at: base + "meta/" + name).accepts(["title": "x"]))
        }
        #expect(store.unsupported == [])
    }

    @Test("a document of the caller's replaces the built-in meta-schema with its URI")
    func replacement() throws {
        let uri = "https://json-schema.org/draft/2020-12/meta/content"
        let store = try SchemaStore(documents: [(uri, ["type": "null"])])
        #expect(try store.schema(at: uri).accepts(.null))
        #expect(try !store.schema(at: uri).accepts([:]))
    }

    @Test("a URI that is relative, has a fragment, or is claimed twice is an error")
    func documentURIs() throws {
        let relative = #expect(throws: SchemaError.self) { try SchemaStore(documents: [("schema.json", true)]) }
        #expect(relative?.description == "schema.json: the URI of a document must be absolute")
        let fragment = #expect(throws: SchemaError.self) { try SchemaStore(documents: [("a:b#c", true)]) }
        #expect(fragment?.description == "a:b#c: the URI of a document must have no fragment")
        let twice = #expect(throws: SchemaError.self) { try SchemaStore(documents: [("a:b", true), ("a:b#", true)]) }
        #expect(twice?.description == "a:b#: two documents have this URI")
        let claimed = #expect(throws: SchemaError.self) {
            try SchemaStore(documents: [("a:b", ["$id": "a:x"]), ("a:c", ["$id": "a:x"])])
        }
        #expect(claimed?.description == "a:c#: the URI a:x belongs already to a:b#")
        let anchors = #expect(throws: SchemaError.self) {
            try SchemaStore(documents: [("a:b", ["$anchor": "x", "not": ["$anchor": "x"]])])
        }
        #expect(anchors?.description == #"a:b#/not/$anchor: the anchor "x" stands already at a:b#"#)
    }

    @Test("a place that does not exist is an error")
    func missing() throws {
        let store = try Schemas.store(["": "{}"])
        for (uri, reason) in [
            ("schema", "the URI must be absolute"),
            ("a:b", "no document with the URI a:b was given, and none is ever loaded"),
            (Schemas.uri + "#/a", #"https://example.com/schema has nothing at "/a""#),
            (Schemas.uri + "#a", #"https://example.com/schema has no anchor "a""#),
        ] {
            let error = #expect(throws: SchemaError.self) { try store.schema(at: uri) }
            #expect(error?.description == "\(uri): \(reason)")
        }
    }

    @Test("many threads compile and judge with one store")
    func threads() async throws {
        let store = try Schemas.store([
            "":
                ##"{"$defs": {"a": {"type": "string"}, "b": {"items": {"$ref": "#/$defs/a"}}, "c": {"not": {"$ref": "#/$defs/b"}}}}"##
        ])
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<60 {
                group.addTask {
                    let name = ["a", "b", "c"][index % 3]
                    let schema = try store.schema(at: Schemas.uri + "#/$defs/" + name)
                    return schema.accepts(["x"]) == (name == "b") && schema.evaluate([1]).isValid == (name == "c")
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }
}
