import JSONSchema
import JSONText
import Testing

@Suite("complete evaluation")
struct EvaluationTests {
    @Test("an error gives its place in the instance, the way to the keyword and the keyword's own place")
    func locations() throws {
        let store = try Schemas.store([
            "": ##"{"properties": {"a/b": {"items": {"$ref": "schema/other#/$defs/n {x}"}}}}"##,
            "/other": #"{"$defs": {"n {x}": {"minimum": 1}}}"#,
        ])
        let schema = try store.schema(at: Schemas.uri)
        let errors = schema.evaluate(["a/b": [3, 0]]).errors
        let error = try #require(errors.first)
        #expect(errors.count == 1)
        #expect(error.instanceLocation.description == "/a~1b/1")
        #expect(error.keywordLocation.description == "/properties/a~1b/items/$ref/minimum")
        #expect(error.absoluteURI == "https://example.com/schema/other#/$defs/n%20%7Bx%7D/minimum")
        #expect(error.schemaLocation.pointer.tokens == ["$defs", "n {x}", "minimum"])
        #expect(error.keyword == "minimum")
    }

    @Test("all errors are found, in the order of the schema, whatever failed before")
    func allErrors() throws {
        let schema = try Schemas.compiled(
            #"{"required": ["z"], "properties": {"a": {"type": "string"}, "b": {"minimum": 5}}, "maxProperties": 1}"#
        )
        let errors = schema.evaluate(["b": 1, "a": 2]).errors
        #expect(errors.map(\.keyword) == ["required", "minimum", "type", "maxProperties"])
    }

    @Test("the branch that matched names the outcome; the others leave no annotation")
    func outcome() throws {
        let schema = try Schemas.compiled(
            """
            {"oneOf": [
              {"x-outcome": {"name": "success"}, "required": ["id"]},
              {"x-outcome": {"name": "checksum-repeated"}, "required": ["error"]}
            ]}
            """
        )
        #expect(schema.evaluate(["error": 1]).annotations("x-outcome") == [["name": "checksum-repeated"]])
        #expect(schema.evaluate(["id": 1]).annotations("x-outcome") == [["name": "success"]])
        #expect(schema.evaluate(["id": 1, "error": 1]).annotations == [])
        #expect(schema.evaluate([:]).annotations == [])
    }

    @Test("annotations of members are collected at their places")
    func memberAnnotations() throws {
        let schema = try Schemas.compiled(
            #"{"properties": {"a": {"x-echo": "$request.body#/a", "title": "A"}}, "x-facts": [1]}"#
        )
        let evaluation = schema.evaluate(["a": 1, "b": 2])
        let place = try #require(JSONPointer("/a"))
        #expect(evaluation.annotations("x-echo", at: place) == ["$request.body#/a"])
        #expect(evaluation.annotations("title") == [])
        #expect(evaluation.annotations("x-facts") == [[1]])
        #expect(evaluation.annotations("properties") == [["a"]])
    }

    @Test("a failed neighbour does not make members unevaluated")
    func consequentialErrors() throws {
        let schema = try Schemas.compiled(
            #"{"allOf": [{"properties": {"a": {"type": "string"}}}], "unevaluatedProperties": false}"#
        )
        #expect(schema.evaluate(["a": 1]).errors.map(\.keyword) == ["type"])
        #expect(schema.evaluate(["a": "1", "b": 1]).errors.map(\.keyword) == ["unevaluatedProperties"])
    }

    @Test("every value of a duplicated member is judged")
    func duplicates() throws {
        let schema = try Schemas.compiled(#"{"properties": {"a": {"type": "string"}}}"#)
        let twice = try JSONValue(parsing: #"{"a": 1, "a": "x"}"#)
        #expect(!schema.accepts(twice))
        #expect(schema.evaluate(twice).errors.map(\.keyword) == ["type"])
    }

    @Test("names are compared by code points, not by canonical equivalence")
    func canonicalEquivalence() throws {
        let schema = try Schemas.compiled(#"{"properties": {"\u00e9": false}, "required": ["\u00e9"]}"#)
        let decomposed = try JSONValue(parsing: #"{"e\u0301": 1}"#)
        #expect(schema.evaluate(decomposed).errors.map(\.keyword) == ["required"])
        let composed = try JSONValue(parsing: #"{"\u00e9": 1}"#)
        #expect(schema.evaluate(composed).errors.map(\.keyword) == ["false"])
    }

    @Test("an instance as deep as the parser allows costs no crash at either speed")
    func depth() throws {
        let schema = try Schemas.compiled(
            ##"{"properties": {"next": {"allOf": [{"$ref": "#"}]}}, "type": "object", "unevaluatedProperties": false}"##
        )
        var text = "{}"
        for _ in 0..<500 { text = #"{"next":\#(text)}"# }
        let deep = try JSONValue(parsing: text)
        #expect(schema.accepts(deep))
        #expect(schema.evaluate(deep).isValid)
        let faulty = try JSONValue(parsing: text.replacing("{}", with: "1"))
        #expect(!schema.accepts(faulty))
        #expect(schema.evaluate(faulty).errors.map(\.keyword) == ["type"])
    }
}
