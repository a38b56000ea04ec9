import Testing

@Suite("messages of errors")
struct MessageTests {
    @Test(
        "say the whole fact",
        arguments: [
            (#"{"type": "string"}"#, "1.5", ["(root): the value is the number 1.5, but type is string"]),
            (
                #"{"type": ["integer", "null"]}"#, "true",
                ["(root): the value is a boolean, but type is integer or null"]
            ),
            (#"{"enum": ["a", 1]}"#, #""b""#, [#"(root): the value "b" is none of enum: "a", 1"#]),
            (#"{"const": {"a": 1}}"#, "2", [#"(root): the value 2 is not const {"a":1}"#]),
            (#"{"multipleOf": 0.1}"#, "0.25", ["(root): the number 0.25 is no multiple of multipleOf 0.1"]),
            (#"{"minimum": 2}"#, "1.9", ["(root): the number 1.9 is less than minimum 2"]),
            (#"{"maximum": 2}"#, "1e400", ["(root): the number 1e400 is more than maximum 2"]),
            (#"{"exclusiveMinimum": 2}"#, "2.0", ["(root): the number 2.0 is not more than exclusiveMinimum 2"]),
            (#"{"exclusiveMaximum": 2}"#, "2", ["(root): the number 2 is not less than exclusiveMaximum 2"]),
            (#"{"minLength": 2}"#, #""👨‍👩‍👧""#, []),
            (#"{"minLength": 2}"#, #""a""#, ["(root): the string has 1 code point, fewer than minLength 2"]),
            (#"{"maxLength": 4}"#, #""👨‍👩‍👧""#, ["(root): the string has 5 code points, more than maxLength 4"]),
            (#"{"pattern": "^a$"}"#, #""b""#, [#"(root): the string "b" does not match pattern ^a$"#]),
            (#"{"format": "ipv4"}"#, #""1.2.3""#, [#"(root): the string "1.2.3" is no ipv4 (format)"#]),
            (#"{"minItems": 1}"#, "[]", ["(root): the array has 0 items, fewer than minItems 1"]),
            (#"{"maxItems": 1}"#, "[1, 2]", ["(root): the array has 2 items, more than maxItems 1"]),
            (
                #"{"uniqueItems": true}"#, #"[{"a": 1, "b": 2}, 7, {"b": 2.0, "a": 1}]"#,
                ["(root): the items 0 and 2 are equal, but uniqueItems is true"]
            ),
            (#"{"minProperties": 1}"#, "{}", ["(root): the object has 0 members, fewer than minProperties 1"]),
            (
                #"{"maxProperties": 1}"#, #"{"a": 1, "b": 2}"#,
                ["(root): the object has 2 members, more than maxProperties 1"]
            ),
            (
                #"{"required": ["brand_name", "x", "y"]}"#, #"{"x": 1}"#,
                [
                    #"(root): the member "brand_name" is required but missing"#,
                    #"(root): the member "y" is required but missing"#,
                ]
            ),
            (
                #"{"dependentRequired": {"a": ["b"]}}"#, #"{"a": 1}"#,
                [#"(root): the member "b" is required beside "a" but missing"#]
            ),
            (
                #"{"properties": {"a": {}}, "additionalProperties": false}"#, #"{"a": 1, "b": 2}"#,
                [#"/b: the member "b" is not declared and additionalProperties is false"#]
            ),
            (
                #"{"allOf": [{"properties": {"a": {}}}], "unevaluatedProperties": false}"#, #"{"a": 1, "b": 2}"#,
                [#"/b: the member "b" is evaluated by no schema and unevaluatedProperties is false"#]
            ),
            (
                #"{"prefixItems": [{}], "unevaluatedItems": false}"#, "[1, 2]",
                ["/1: the item 1 is evaluated by no schema and unevaluatedItems is false"]
            ),
            (
                #"{"prefixItems": [{}], "items": false}"#, "[1, 2]",
                ["(root): the array has 2 items, items false allows only 1 item"]
            ),
            (
                #"{"propertyNames": {"maxLength": 1}}"#, #"{"ab": 1}"#,
                [
                    #"/ab: the name "ab" is not accepted by propertyNames"#,
                    "/ab: the string has 2 code points, more than maxLength 1",
                ]
            ),
            (
                #"{"contains": {"type": "null"}}"#, "[1]",
                ["(root): 0 of 1 item match the schema of contains, at least 1 must"]
            ),
            (
                #"{"contains": {"type": "null"}, "minContains": 2}"#, "[null, 1]",
                ["(root): 1 of 2 items match the schema of contains, fewer than minContains 2"]
            ),
            (
                #"{"contains": {"type": "null"}, "maxContains": 1}"#, "[null, null]",
                ["(root): 2 of 2 items match the schema of contains, more than maxContains 1"]
            ),
            (#"{"not": {"type": "null"}}"#, "null", ["(root): the value null is accepted by the schema of not"]),
            (
                #"{"oneOf": [true, false, {"type": "null"}]}"#, "null",
                ["(root): 2 schemas of oneOf accept the value (0, 2), not exactly one"]
            ),
            (
                #"{"anyOf": [{"type": "null"}, {"minimum": 3}]}"#, "1",
                [
                    "(root): none of the 2 schemas of anyOf accepts the value",
                    "(root): the value is the number 1, but type is null",
                    "(root): the number 1 is less than minimum 3",
                ]
            ),
            (
                #"{"properties": {"a": false}}"#, #"{"a": 1}"#,
                ["/a: the schema here is false: no value is accepted"]
            ),
        ]
    )
    func wording(schema: String, instance: String, expected: [String]) throws {
        #expect(try Schemas.messages(schema, instance) == expected)
    }

    @Test("cut long values after 80 code points")
    func cutting() throws {
        let long = String(repeating: "x", count: 200)
        let expected = "(root): the value \"" + String(repeating: "x", count: 79) + "… is not const 1"
        #expect(try Schemas.messages(#"{"const": 1}"#, "\"\(long)\"") == [expected])
    }
}
