import JSONSchema
import JSONText
import Testing

@Suite("output formats")
struct OutputFormatTests {
    private static let schema = ##"""
        {"$id": "https://id.example/points", "type": "array", "minItems": 3, "items": {"$ref": "#/$defs/point"},
         "$defs": {"point": {"$id": "point", "title": "P", "required": ["x", "y"],
                             "properties": {"x": {"type": "number"}, "y": {"type": "number"}}}}}
        """##

    private func output(_ format: OutputFormat, _ instance: String, _ schema: String = schema) throws -> JSONValue {
        try Schemas.compiled(schema).output(format, for: try JSONValue(parsing: instance))
    }

    @Test("flag says valid or not")
    func flag() throws {
        #expect(try output(.flag, "1") == ["valid": false])
        #expect(try output(.flag, #"[{"x": 1, "y": 2}, {"x": 1, "y": 2}, {"x": 1, "y": 2}]"#) == ["valid": true])
    }

    @Test("basic lists the errors, with the canonical URI of each keyword")
    func basic() throws {
        #expect(
            try output(
                .basic,
                #"[{"x": "a", "y": 2}, {}, {"x": 1, "y": 2}]"#,
                ##"""
                {"$id": "https://id.example/points", "items": {"$ref": "#/$defs/point"},
                 "$defs": {"point": {"$id": "point", "properties": {"x": {"type": "number"}}}}}
                """##
            ) == [
                "valid": false,
                "keywordLocation": "",
                "absoluteKeywordLocation": "https://id.example/points#",
                "instanceLocation": "",
                "errors": [
                    [
                        "valid": false,
                        "keywordLocation": "/items/$ref/properties/x/type",
                        "absoluteKeywordLocation": "https://id.example/point#/properties/x/type",
                        "instanceLocation": "/0/x",
                        "error": "the value is a string, but type is number",
                    ]
                ],
            ]
        )
    }

    @Test("detailed nests the errors as the schema does, and leaves out branches that do not fork")
    func detailed() throws {
        let output = try output(.detailed, #"[{"x": "a", "y": 2}, {}]"#)
        let missing: (String) -> JSONValue = { name in
            [
                "valid": false,
                "keywordLocation": "/items/$ref/required",
                "absoluteKeywordLocation": "https://id.example/point#/required",
                "instanceLocation": "/1",
                "error": .string("the member \"\(name)\" is required but missing"),
            ]
        }
        #expect(
            output == [
                "valid": false,
                "keywordLocation": "",
                "absoluteKeywordLocation": "https://id.example/points#",
                "instanceLocation": "",
                "errors": [
                    [
                        "valid": false,
                        "keywordLocation": "/minItems",
                        "absoluteKeywordLocation": "https://id.example/points#/minItems",
                        "instanceLocation": "",
                        "error": "the array has 2 items, fewer than minItems 3",
                    ],
                    [
                        "valid": false,
                        "keywordLocation": "/items/$ref/properties/x/type",
                        "absoluteKeywordLocation": "https://id.example/point#/properties/x/type",
                        "instanceLocation": "/0/x",
                        "error": "the value is a string, but type is number",
                    ],
                    [
                        "valid": false,
                        "keywordLocation": "/items/$ref",
                        "absoluteKeywordLocation": "https://id.example/point#",
                        "instanceLocation": "/1",
                        "errors": [missing("x"), missing("y")],
                    ],
                ],
            ]
        )
    }

    @Test("a unit has the position of its keyword where the document is at hand")
    func position() throws {
        let text = "{\n  \"type\": \"null\"\n}"
        let document = try JSONDocument(parsing: Array(text.utf8), file: "a.json")
        let schema = try SchemaStore(documents: [("test:/a", document.root)]).schema(at: "test:/a")
        let output = schema.output(.basic, for: 1) { document.memberLocation(of: $0.pointer) }
        #expect(output[member: "errors"]?.arrayValue?.first?[member: "position"] == "a.json:2:3")
    }
}
