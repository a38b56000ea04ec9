import JSONText
import Testing

@testable import OpenAPIContract

@Suite("Schema Objects of OpenAPI 3.0")
struct SchemaTranslationTests {
    @Test(
        "become schemas of JSON Schema 2020-12",
        arguments: [
            (#"{"type": "string"}"#, #"{"type": "string"}"#),
            (#"{"type": "string", "nullable": true}"#, #"{"type": ["string", "null"]}"#),
            (#"{"type": "string", "nullable": false}"#, #"{"type": "string"}"#),
            (#"{"nullable": true, "minLength": 1}"#, #"{"minLength": 1}"#),
            (#"{"type": "string", "nullable": true, "enum": ["a"]}"#, #"{"type": ["string", "null"], "enum": ["a"]}"#),
            (#"{"nullable": true, "enum": ["a", null]}"#, #"{"enum": ["a", null]}"#),
            (#"{"minimum": 1, "exclusiveMinimum": true}"#, #"{"exclusiveMinimum": 1}"#),
            (#"{"minimum": 1, "exclusiveMinimum": false}"#, #"{"minimum": 1}"#),
            (#"{"maximum": 9, "exclusiveMaximum": true}"#, #"{"exclusiveMaximum": 9}"#),
            (#"{"exclusiveMaximum": true}"#, "{}"),
            (#"{"exclusiveMaximum": false, "maximum": 9}"#, #"{"maximum": 9}"#),
            (#"{"example": {"nullable": true}}"#, #"{"examples": [{"nullable": true}]}"#),
            (#"{"readOnly": true, "writeOnly": true}"#, #"{"readOnly": true, "writeOnly": true}"#),
            (
                ##"{"discriminator": {"propertyName": "t", "mapping": {"a": "#/components/schemas/A"}}}"##,
                ##"{"discriminator": {"propertyName": "t", "mapping": {"a": "#/components/schemas/A"}}}"##
            ),
            (#"{"type": "file"}"#, "{}"),
            (
                #"{"type": "string", "format": "binary"}"#,
                #"{"type": "string", "contentMediaType": "application/octet-stream"}"#
            ),
            (#"{"type": "string", "format": "byte"}"#, #"{"type": "string", "contentEncoding": "base64"}"#),
            (
                #"{"format": "date-time", "x-a": {"nullable": true}}"#,
                #"{"format": "date-time", "x-a": {"nullable": true}}"#
            ),
            (##"{"$ref": "#/a", "nullable": true, "description": "b"}"##, ##"{"$ref": "#/a"}"##),
            (
                #"{"properties": {"nullable": {"type": "integer", "nullable": true}, "example": {"example": 1}}}"#,
                #"{"properties": {"nullable": {"type": ["integer", "null"]}, "example": {"examples": [1]}}}"#
            ),
            (
                #"{"items": {"nullable": true}, "not": {"nullable": true}, "additionalProperties": {"nullable": true}}"#,
                #"{"items": {}, "not": {}, "additionalProperties": {}}"#
            ),
            (#"{"additionalProperties": false}"#, #"{"additionalProperties": false}"#),
            (
                #"{"allOf": [{"nullable": true}], "anyOf": [{"type": "file"}], "oneOf": [{"example": 1}]}"#,
                #"{"allOf": [{}], "anyOf": [{}], "oneOf": [{"examples": [1]}]}"#
            ),
            (
                #"{"default": {"nullable": true}, "enum": [{"example": 1}]}"#,
                #"{"default": {"nullable": true}, "enum": [{"example": 1}]}"#
            ),
        ]
    )
    func translates(old: String, new: String) throws {
        let translated = SchemaTranslation.translating(try JSONValue(parsing: old))
        // As text, since the order of the members counts too.
        #expect(translated.serialized() == (try JSONValue(parsing: new)).serialized())
    }
}
