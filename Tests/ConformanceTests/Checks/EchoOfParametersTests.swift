import Conformance
import JSONText
import Testing

/// Answers that repeat parameters, which have no type on their way.
@Suite("EchoCheck of parameters")
struct EchoOfParametersTests {
    private static func contract(_ location: String, _ parameter: String) -> String {
        let path = location == "path" ? "/notes/{p}" : "/notes"
        return """
            {"openapi": "3.1.1", "info": {"title": "Notes", "version": "1"}, "paths": {"\(path)": {"get": {
              "operationId": "get-notes", "parameters": [{"name": "p", "in": "\(location)", "required": true, \(parameter)}],
              "responses": {
                "200": {"description": "", "content": {"application/json": {"schema": {
                  "x-outcome": {"name": "success", "kind": "success"}, "type": "object",
                  "properties": {"p": {"x-echo": "$request.\(location).p"}}}}}},
                "400": {"description": "", "content": {"application/json": {"schema": {
                  "x-outcome": {"name": "refused", "kind": "failure"}, "type": "object"}}}}}}}}}
            """
    }

    private static let integer = #""schema": {"type": "integer"}, "example": 1"#
    private static let number = #""schema": {"type": "number"}, "example": 1.5"#
    private static let boolean = #""schema": {"type": "boolean"}, "example": true"#
    private static let text = #""schema": {"type": "string"}, "example": "1""#
    private static let list =
        #""schema": {"type": "array", "minItems": 2, "items": {"type": "integer"}}, "example": [1, 2]"#
    private static let object =
        #""schema": {"type": "object", "properties": {"a": {"type": "integer"}}}, "example": {"a": 1}"#

    @Test(
        "an answer repeats a parameter as the type that its schema gives",
        arguments: [
            ("query", integer, "1", true), ("query", integer, "1.0", true), ("query", integer, "2", false),
            ("query", integer, "true", false), ("query", integer, "null", false),
            // Nothing but the answer's own schema says that it is no text there.
            ("query", integer, #""1""#, true), ("query", integer, #""01""#, false),
            ("query", number, "1.5", true), ("query", number, "1.50", true), ("query", number, "1", false),
            ("header", boolean, "true", true), ("header", boolean, "false", false),
            ("query", text, #""1""#, true), ("query", text, #""2""#, false),
            ("query", list, "[1,2]", true), ("query", list, "[2,1]", true), ("query", list, "[1]", false),
            ("query", list, #"[1,3]"#, false), ("query", list, #""1,2""#, false),
            ("query", list + #", "explode": false"#, "[1,2]", true),
            ("query", list + #", "explode": false"#, #""1,2""#, true),
            ("query", object + #", "style": "deepObject""#, #"{"a":1}"#, true),
            ("query", object + #", "style": "deepObject""#, #"{"a":2}"#, false),
            ("query", object, #"{"a":1}"#, true), ("query", object, #"{"a":2}"#, false),
            ("path", integer + #", "style": "label""#, "1", true),
            ("path", integer + #", "style": "label""#, "2", false),
            ("path", integer + #", "style": "matrix""#, "1", true),
            ("path", list + #", "style": "matrix", "explode": true"#, "[1,2]", true),
            ("path", list + #", "style": "matrix", "explode": true"#, "[1]", false),
        ]
    )
    func echo(location: String, parameter: String, answered: String, isRepeated: Bool) throws {
        let script = RunnerTests.Script { _, _ in RunnerTests.reply(200, #"{"p":\#(answered)}"#) }
        let record = try SmallRun.record(
            Self.contract(location, parameter),
            only: ["get-notes/request/valid/full"],
            over: script
        )
        let broken = isRepeated ? [] : ["get-notes/response/success/body/p/echo"]
        #expect(record.violations.map(\.id) == broken)
    }
}
