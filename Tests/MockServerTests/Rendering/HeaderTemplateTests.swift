import HTTPMessages
import JSONText
import Testing

@testable import MockServer

@Suite("Headers of the mock's answers")
struct HeaderTemplateTests {
    /// An operation that takes an object with `a`, and whose responses state these headers.
    private func mock(_ headers: JSONValue, refused: JSONValue = [:], alteration: Alteration? = nil) throws
        -> SmallContract
    {
        let document: JSONValue = [
            "openapi": "3.1.1", "info": ["title": "Small", "version": "1"],
            "security": [["key": []]],
            "components": ["securitySchemes": ["key": ["type": "apiKey", "in": "header", "name": "key"]]],
            "paths": [
                "/a": [
                    "post": [
                        "operationId": "add",
                        "x-on-violation": ["authentication": ["who"], "any": ["refused"]],
                        "requestBody": [
                            "required": true,
                            "content": ["application/json": ["schema": ["type": "object", "required": ["a"]]]],
                        ],
                        "responses": [
                            "201": response("done", "success", headers), "400": response("refused", "failure", refused),
                            "401": response("who", "failure", refused),
                        ],
                    ]
                ]
            ],
        ]
        return try SmallContract(document, settings: MockSettings(now: { 0 }, alteration: alteration))
    }

    private typealias Alteration = @Sendable (inout MockAnswer) -> Void

    private func response(_ name: String, _ kind: String, _ headers: JSONValue) -> JSONValue {
        [
            "description": "", "headers": headers,
            "content": [
                "application/json": [
                    "schema": ["x-outcome": ["name": .string(name), "kind": .string(kind)], "type": "object"]
                ]
            ],
        ]
    }

    private func answer(_ small: SmallContract, _ json: JSONValue = ["a": 1], key: String = "k") -> HTTPFields {
        small.send(
            "POST",
            "/a",
            fields: [HTTPField(name: "Content-Type", value: "application/json"), HTTPField(name: "key", value: key)],
            json: json
        ).fields
    }

    @Test("have the example, else a plain value of the schema, each written as its style has it")
    func values() throws {
        let fields = try answer(
            mock([
                "Location": ["required": true, "schema": ["type": "string"], "example": "/a/7"],
                "X-Count": ["schema": ["type": "integer", "minimum": 3, "maximum": 3]],
                "X-Tags": ["schema": ["type": "array", "minItems": 2, "items": ["const": "t"]]],
                "X-Pair": ["schema": ["type": "object", "required": ["n"], "properties": ["n": ["const": 5]]]],
                "X-Out": [
                    "explode": true,
                    "schema": ["type": "object", "required": ["n"], "properties": ["n": ["const": 5]]],
                ],
                "X-JSON": ["content": ["application/json": ["schema": ["const": ["n": 5]]]]],
                "X-Rate": ["schema": ["type": "boolean", "example": false]],
            ])
        )
        #expect(fields["Location"] == "/a/7")
        #expect(fields["X-Count"] == "3")
        #expect(fields["X-Tags"] == "t,t")
        #expect(fields["X-Pair"] == "n,5")
        #expect(fields["X-Out"] == "n=5")
        #expect(fields["X-JSON"] == #"{"n":5}"#)
        #expect(fields["X-Rate"] == "false")
        #expect(fields.values(of: "Content-Type") == ["application/json"])
    }

    @Test("what carries the message is left to who sends it")
    func ofTheMessage() throws {
        let fields = try answer(
            mock(["Content-Length": ["required": true, "schema": ["const": 3]], "Date": ["required": true]])
        )
        #expect(fields["Content-Length"] == nil)
        #expect(fields["Date"] == nil)
    }

    @Test("what HTTP asks for is as HTTP has it where the contract allows that")
    func natural() throws {
        let stated: JSONValue = [
            "WWW-Authenticate": ["required": true, "schema": ["type": "string", "minLength": 1]],
            "Retry-After": ["schema": ["type": "integer", "minimum": 0]], "Allow": ["schema": ["type": "string"]],
        ]
        let open = try mock([:], refused: stated)
        #expect(answer(open, key: "")["WWW-Authenticate"] == "ApiKey")
        #expect(answer(open, key: "")["Retry-After"] == "0")
        #expect(open.send("DELETE", "/a").fields["Allow"] == "POST, OPTIONS")
        let narrow = try mock([:], refused: ["WWW-Authenticate": ["schema": ["const": "Basic"]]])
        #expect(answer(narrow, key: "").values(of: "WWW-Authenticate") == ["Basic"])
        let silent = try mock([:])
        #expect(answer(silent, key: "")["WWW-Authenticate"] == "ApiKey")
        #expect(answer(silent, [:])["Retry-After"] == nil)
        #expect(answer(silent, [:])["WWW-Authenticate"] == nil)
    }

    @Test("go where they are to be missing")
    func altered() throws {
        let small = try mock([:], refused: ["WWW-Authenticate": ["required": true]]) { answer in
            answer.fields["WWW-Authenticate"] = nil
        }
        #expect(answer(small, key: "").contains("WWW-Authenticate") == false)
    }
}
