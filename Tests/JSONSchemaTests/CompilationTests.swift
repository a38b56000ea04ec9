import JSONSchema
import JSONText
import Testing

@Suite("compilation")
struct CompilationTests {
    @Test(
        "a malformed keyword is an error at its place",
        arguments: [
            (#"{"minLength": -1}"#, "#/minLength: minLength must be an integer from 0, found -1"),
            (#"{"maxItems": 1.5}"#, "#/maxItems: maxItems must be an integer from 0, found 1.5"),
            (
                #"{"contains": {}, "minContains": "1"}"#,
                #"#/minContains: minContains must be an integer from 0, found "1""#
            ),
            (#"{"minimum": "1"}"#, #"#/minimum: minimum must be a number, found "1""#),
            (#"{"multipleOf": 0}"#, "#/multipleOf: multipleOf must be a number above 0, found 0"),
            (
                #"{"required": ["a", "a"]}"#,
                #"#/required: required must be an array of unique strings, found ["a","a"]"#
            ),
            (#"{"required": true}"#, "#/required: required must be an array of unique strings, found true"),
            (
                #"{"type": "int"}"#,
                "#/type: type must be one of null, boolean, object, array, number, string, integer,"
                    + #" or a non-empty array of them, found "int""#
            ),
            (#"{"enum": 1}"#, "#/enum: enum must be an array, found 1"),
            (#"{"uniqueItems": 1}"#, "#/uniqueItems: uniqueItems must be true or false, found 1"),
            (#"{"format": 1}"#, "#/format: format must be a string, found 1"),
            (#"{"allOf": []}"#, "#/allOf: allOf must be a non-empty array of schemas, found []"),
            (#"{"properties": []}"#, "#/properties: properties must be an object, found []"),
            (#"{"properties": {"a/b": 1}}"#, "#/properties/a~1b: a schema must be an object or a boolean, found 1"),
            (
                #"{"items": [{}]}"#,
                "#/items: items must be a schema (an array of schemas is prefixItems since draft 2020-12), found [{}]"
            ),
            (
                #"{"dependentRequired": {"a": "b"}}"#,
                #"#/dependentRequired: dependentRequired must be an object of arrays of unique strings,"#
                    + #" found {"a":"b"}"#
            ),
            (
                ##"{"$id": "https://example.com/x#frag"}"##,
                "#/$id: $id must be a URI reference without a fragment, found \"https://example.com/x#frag\""
            ),
            (
                #"{"$anchor": "1a"}"#,
                #"#/$anchor: $anchor must be a letter or _ followed by letters, digits, -, _ and ., found "1a""#
            ),
            (
                ##"{"$ref": "#/$defs/a"}"##,
                ##"#/$ref: the reference "#/$defs/a" leads nowhere:"##
                    + ##" https://example.com/schema has nothing at "/$defs/a""##
            ),
            (
                #"{"$ref": "other"}"#,
                #"#/$ref: the reference "other" leads nowhere:"#
                    + " no document with the URI https://example.com/other was given, and none is ever loaded"
            ),
            (
                ##"{"$ref": "#a"}"##,
                ##"#/$ref: the reference "#a" leads nowhere: https://example.com/schema has no anchor "a""##
            ),
            (
                ##"{"$ref": "#/%zz"}"##,
                ##"#/$ref: the reference "#/%zz" leads nowhere: the fragment "/%zz" is not percent-encoded UTF-8"##
            ),
            (
                ##"{"$ref": "#/~2"}"##,
                ##"#/$ref: the reference "#/~2" leads nowhere: the fragment "/~2" is no JSON Pointer"##
            ),
            (
                ##"{"$ref": "#"}"##,
                "#: the schema refers back to itself without a step into the instance"
            ),
            (
                ##"{"items": {"anyOf": [{"type": "null"}, {"if": true, "then": {"$ref": "#/items"}}]}}"##,
                "#/items: the schema refers back to itself without a step into the instance"
            ),
        ]
    )
    func malformed(schema: String, expected: String) throws {
        let store = try Schemas.store(["": schema])
        let error = #expect(throws: SchemaError.self) { try store.schema(at: Schemas.uri) }
        #expect(error?.description == Schemas.uri + expected)
    }

    @Test("a malformed regular expression is an error at the keyword that holds it")
    func patterns() throws {
        let pattern = #expect(throws: SchemaError.self) { try Schemas.compiled(#"{"pattern": "("}"#) }
        #expect(pattern?.location == Schemas.uri + "#/pattern")
        let names = #expect(throws: SchemaError.self) { try Schemas.compiled(#"{"patternProperties": {"(": {}}}"#) }
        #expect(names?.location == Schemas.uri + "#/patternProperties")
    }

    @Test("a dynamic reference that never steps into the instance is refused, not followed for ever")
    func dynamicLoop() throws {
        let schema = try Schemas.compiled(##"{"$dynamicAnchor": "a", "anyOf": [{"$dynamicRef": "#a"}]}"##)
        #expect(!schema.accepts(1))
        #expect(schema.evaluate(1).errors.contains { $0.keyword == "$dynamicRef" })
    }

    @Test("of several errors the first in the document is told")
    func firstError() throws {
        let text = #"{"anyOf": [{"minLength": "a"}, {"maxLength": "b"}], "properties": {"c": {"minItems": "d"}}}"#
        let error = #expect(throws: SchemaError.self) { try Schemas.compiled(text) }
        #expect(error?.location == Schemas.uri + "#/anyOf/0/minLength")
    }

    @Test("a count beyond Int is no error")
    func hugeCounts() throws {
        #expect(try Schemas.messages(#"{"maxLength": 1e400, "minLength": 1.0}"#, #""a""#) == [])
    }

    @Test("what nothing judges is listed once, x- keywords and known annotations are not")
    func unsupported() throws {
        let store = try Schemas.store([
            "": """
            {"$schema": "http://json-schema.org/draft-03/schema#", "nullable": true, "format": "e164", "x-a": 1,
             "example": 1, "$comment": "", "discriminator": {}, "contentEncoding": "base64"}
            """
        ])
        _ = try store.schema(at: Schemas.uri)
        _ = try store.schema(at: Schemas.uri)
        #expect(
            store.unsupported.map(\.description).sorted() == [
                "$schema http://json-schema.org/draft-03/schema# at https://example.com/schema#/$schema",
                "format e164 at https://example.com/schema#/format",
                "nullable at https://example.com/schema#/nullable",
            ]
        )
    }

    @Test("a required vocabulary that is unknown is an error")
    func vocabulary() throws {
        let store = try Schemas.store([
            "": #"{"$schema": "https://example.com/schema/meta"}"#,
            "/meta": #"{"$vocabulary": {"https://example.com/vocabulary": true}}"#,
        ])
        let error = #expect(throws: SchemaError.self) { try store.schema(at: Schemas.uri) }
        #expect(
            error?.description
                == "https://example.com/schema/meta#/$vocabulary: "
                + "the required vocabulary https://example.com/vocabulary is unknown"
        )
    }
}
