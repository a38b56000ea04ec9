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

    @Test("errors at any depth are found where only errors are asked for, beside parts that are accepted")
    func deepErrors() throws {
        let schema = try Schemas.compiled(
            ##"{"properties": {"n": {"type": "integer"}, "in": {"$ref": "#"}, "all": {"items": {"$ref": "#"}}}}"##
        )
        var instance: JSONValue = ["n": "x", "all": [["n": 1], ["n": "y"]]]
        for _ in 0..<7 { instance = ["n": 1, "in": instance, "all": [["n": 2]]] }
        let deep = String(repeating: "/in", count: 7)
        #expect(
            schema.errors(of: instance).map(\.instanceLocation.description) == ["\(deep)/n", "\(deep)/all/1/n"]
        )
        #expect(schema.errors(of: ["n": 1, "in": ["n": 2]]).isEmpty)
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

    @Test("schemas applied inside each other without end in sight are not judged, at either speed")
    func nesting() throws {
        let links = (0..<5_000).map { "\"\($0)\": {\"$ref\": \"#/$defs/\($0 + 1)\"}" }.joined(separator: ",")
        let text = ##"{"$ref": "#/$defs/0", "$defs": {\##(links), "5000": {"minimum": 1}}}"##
        let schema = try Schemas.compiled(text)
        #expect(!schema.accepts(1))
        let message = "schemas are applied inside each other 2048 deep: not judged"
        #expect(schema.evaluate(1).errors.map(\.message) == [message])
        #expect(try Schemas.compiled(text.replacing("#/$defs/0", with: "#/$defs/3500")).accepts(1))
    }

    @Test("the errors alone are those of the complete evaluation")
    func errorsAlone() throws {
        let schema = try Schemas.compiled(#"{"title": "T", "properties": {"a": {"type": "null"}}, "required": ["b"]}"#)
        #expect(schema.errors(of: ["b": 1]) == [])
        #expect(schema.errors(of: ["a": 1]).map(\.keyword) == ["type", "required"])
        #expect(schema.errors(of: ["a": 1]) == schema.evaluate(["a": 1]).errors)
    }

    @Test("required names are found wherever they stand, among more than 64 names too")
    func manyNames() throws {
        let names = (0..<100).map { "n\($0)" }
        let properties = names.map { "\"\($0)\": {\"type\": \"integer\"}" }.joined(separator: ",")
        let required = names.map { "\"\($0)\"" }.joined(separator: ",")
        let schema = try Schemas.compiled(#"{"properties": {\#(properties)}, "required": [\#(required)]}"#)
        let few = try Schemas.compiled(#"{"properties": {\#(properties)}, "required": ["n5", "other"]}"#)
        let members = JSONObject(names.reversed().map { (name: $0, value: 1) })
        #expect(schema.accepts(.object(members)))
        #expect(!few.accepts(.object(members)))
        for name in ["n0", "n50", "n99"] {
            var fewer = members
            fewer[name] = nil
            #expect(!schema.accepts(.object(fewer)))
            #expect(schema.errors(of: .object(fewer)).map(\.keyword) == ["required"])
        }
        var more = members
        more["other"] = .null
        #expect(few.accepts(.object(more)))
        more["n99"] = "x"
        #expect(!few.accepts(.object(more)))
    }
}
