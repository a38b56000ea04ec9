import HTTPMessages
import JSONText
import Testing

@testable import MockServer

@Suite("The mock on small contracts")
struct SmallContractTests {
    private func answer(_ schema: JSONValue, example: JSONValue? = nil) -> JSONValue {
        var media: JSONValue = ["schema": schema]
        if let example { media = ["schema": schema, "examples": ["success": ["value": example]]] }
        return ["description": "d", "content": ["application/json": media]]
    }

    private func post(
        _ request: JSONValue,
        policy: JSONValue = [:],
        responses: JSONValue,
        state: JSONValue? = nil
    ) -> JSONValue {
        var operation: JSONObject = [
            "operationId": "add", "x-on-violation": policy, "responses": responses,
            "requestBody": ["required": true, "content": ["application/json": ["schema": request]]],
        ]
        operation["x-state"] = state
        return ["post": .object(operation)]
    }

    @Test("without an example the answer is made from the schema")
    func withoutExample() throws {
        let schema: JSONValue = [
            "type": "object", "required": ["id", "kind", "count"],
            "properties": [
                "id": ["type": "string", "format": "uuid"], "kind": ["enum": ["small", "large"]],
                "count": ["type": "integer", "minimum": 3], "note": ["type": "string"],
            ],
        ]
        let small = try SmallContract(path: "/a", item: post([:], responses: ["200": answer(schema)]))
        let made = small.send("POST", "/a", json: [:])
        #expect(made.status == 200)
        #expect(made.text("/id")?.utf8.count == 36)
        #expect(made.text("/kind") == "small")
        #expect(made.value("/count") == 3)
        #expect(made.value("/note") == nil)
    }

    @Test("an answer without content has none")
    func withoutContent() throws {
        let small = try SmallContract(path: "/a", item: post([:], responses: ["204": ["description": "d"]]))
        let made = small.mock.respond(
            to: HTTPRequest(
                method: "POST",
                target: "/a",
                fields: [HTTPField(name: "Content-Type", value: "application/json")],
                body: Array("{}".utf8)
            )
        )
        #expect(made.status == 204)
        #expect(made.body.isEmpty)
        #expect(made.fields["Content-Type"] == nil)
    }

    @Test("a refusal that no outcome answers says what was wrong")
    func plainRefusal() throws {
        let request: JSONValue = [
            "type": "object", "required": ["a"], "properties": ["a": ["type": "integer", "maximum": 5]],
        ]
        let small = try SmallContract(path: "/a", item: post(request, responses: ["200": answer([:], example: 1)]))
        #expect(
            small.send("POST", "/a", json: [:]).body == [
                "error": "missing-required", "message": "missing members: a",
            ]
        )
        #expect(small.send("POST", "/a", json: ["a": 6]).text("/error") == "maximum")
        #expect(small.send("POST", "/a", json: ["a": .null]).text("/error") == "null")
        #expect(small.send("POST", "/a", json: ["a": "x"]).text("/error") == "type")
        #expect(small.send("POST", "/a", json: ["a": 5]).body == 1)
        #expect(small.send("DELETE", "/a").status == 405)
        #expect(small.send("DELETE", "/a").fields["Allow"] == "POST, OPTIONS")
        #expect(small.send("POST", "/a", fields: [], json: ["a": 5]).status == 415)
    }

    @Test("the nearest policy decides, and messages say what the violation is about")
    func policy() throws {
        func failure(_ name: String, _ template: String) -> JSONValue {
            [
                "x-outcome": ["name": .string(name), "kind": "failure"], "type": "object",
                "required": ["kind", "text"],
                "properties": [
                    "kind": ["const": .string(name)], "text": ["type": "string", "x-template": .string(template)],
                ],
            ]
        }
        let request: JSONValue = [
            "type": "object", "required": ["a", "b"],
            "properties": [
                "a": ["type": "string", "maxLength": 2, "x-on-violation": ["max-length": ["long"]]],
                "b": ["type": "string", "pattern": "^[a-z]+$"],
            ],
        ]
        let item = post(
            request,
            policy: ["missing-required": ["missing"], "any": ["other"]],
            responses: [
                "200": answer([:], example: "done"),
                "422": answer([
                    "anyOf": [
                        failure("long", "{field} is '{value}', {unknown}"), failure("missing", "no {fields}"),
                        failure("other", "{reason}"),
                    ]
                ]),
            ]
        )
        let small = try SmallContract(path: "/a", item: item)
        #expect(small.send("POST", "/a", json: ["a": "abc", "b": "x"]).text("/text") == "a is 'abc', {unknown}")
        #expect(small.send("POST", "/a", json: [:]).text("/text") == "no a, b")
        #expect(small.send("POST", "/a", json: ["a": "abc", "b": "x"]).status == 422)
        let pattern = small.send("POST", "/a", json: ["a": "ab", "b": "1"])
        #expect(pattern.text("/kind") == "other")
        #expect(pattern.text("/text")?.contains("/b") == true)
        #expect(small.send("POST", "/a", json: ["a": "ab", "b": "x"]).body == "done")
    }

    @Test("a deep value is repeated with what the example adds, without what it only shows")
    func echo() throws {
        let request: JSONValue = [
            "properties": [
                "list": ["items": ["properties": ["name": ["type": "string"], "size": ["type": "integer"]]]]
            ]
        ]
        let success: JSONValue = [
            "properties": [
                "list": [
                    "x-echo": "$request.body#/list",
                    "items": ["required": ["rank"], "properties": ["rank": ["type": "integer"]]],
                ]
            ]
        ]
        let example: JSONValue = ["list": [["name": "n", "size": 1, "rank": 9]], "more": true]
        let small = try SmallContract(
            path: "/a",
            item: post(request, responses: ["200": answer(success, example: example)])
        )
        let made = small.send("POST", "/a", json: ["list": [["name": "a", "extra": "e"], ["size": 2]]])
        #expect(
            made.body == [
                "list": [["name": "a", "rank": 9, "extra": "e"], ["size": 2, "rank": 9]], "more": true,
            ]
        )
        #expect(small.send("POST", "/a", json: [:]).body == ["more": true])
    }

    @Test("parameters are judged by their schemas")
    func parameters() throws {
        let item: JSONValue = [
            "get": [
                "operationId": "find",
                "parameters": [
                    [
                        "name": "limit", "in": "query", "required": true,
                        "schema": ["type": "integer", "minimum": 1],
                    ],
                    ["name": "X-Mode", "in": "header", "schema": ["enum": ["fast", "slow"]]],
                ],
                "responses": ["200": answer(["type": "object"], example: [:])],
            ]
        ]
        let small = try SmallContract(path: "/find", item: item)
        #expect(small.send("GET", "/find?limit=1").body == [:])
        #expect(small.send("GET", "/find?a=b&limit=%31").body == [:])
        #expect(small.send("GET", "/find").text("/error") == "missing-required")
        #expect(small.send("GET", "/find?limit=0").text("/error") == "minimum")
        #expect(small.send("GET", "/find?limit=one").text("/error") == "type")
        let slow = [HTTPField(name: "x-mode", value: "slow")]
        #expect(small.send("GET", "/find?limit=1", fields: HTTPFields(slow)).body == [:])
        let odd = [HTTPField(name: "x-mode", value: "odd")]
        #expect(small.send("GET", "/find?limit=1", fields: HTTPFields(odd)).text("/error") == "enum")
    }

    @Test("a path below the server's own path is found too")
    func basePath() throws {
        let small = try SmallContract(path: "/a", item: post([:], responses: ["200": answer([:], example: 1)]))
        #expect(small.send("POST", "/base/a", json: [:]).body == 1)
        #expect(small.send("POST", "/other/a", json: [:]).text("/error") == "unknown-path")
    }

    @Test("of two templates that match, the one with fewer parameters is meant")
    func overlapping() throws {
        func item(_ id: String) -> JSONValue {
            ["get": ["operationId": .string(id), "responses": ["200": answer([:], example: .string(id))]]]
        }
        let small = try SmallContract([
            "openapi": "3.1.1", "info": ["title": "Small", "version": "1"],
            "paths": ["/a/{id}": item("one"), "/a/all": item("all")],
        ])
        #expect(small.send("GET", "/a/all").body == "all")
        #expect(small.send("GET", "/a/7").body == "one")
    }

    @Test("a repeated payload is refused plainly where its outcome is not documented")
    func repetition() throws {
        let item = post(
            [:],
            responses: ["200": answer([:], example: 1)],
            state: ["refusesRepetition": ["outcome": "no-such"]]
        )
        let small = try SmallContract(path: "/a", item: item)
        #expect(small.send("POST", "/a", json: ["a": 2]).body == 1)
        #expect(small.send("POST", "/a", json: ["a": .number(JSONNumber(literal: "2.0") ?? 2)]).status == 409)
        #expect(small.send("POST", "/a", json: ["a": 3]).body == 1)
    }
}
