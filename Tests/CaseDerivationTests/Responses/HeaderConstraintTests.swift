import CaseDerivation
import JSONText
import OpenAPIContract
import Testing

@Suite("Clauses about headers")
struct HeaderConstraintTests {
    private func response(_ headers: JSONValue) -> JSONValue {
        [
            "description": "done", "headers": headers,
            "content": ["application/json": ["schema": ["x-outcome": ["name": "done", "kind": "success"]]]],
        ]
    }

    private func rows(_ responses: JSONValue) throws -> [ResponseConstraint] {
        Derived(
            try Shop.contract(
                body: ["type": "object"],
                operation: ["x-facts": ["SH-1"], "responses": responses]
            )
        ).plan.responseConstraints
    }

    /// The clauses of one response's headers, by what stands behind `response/done/header/`.
    private func ids(_ headers: JSONValue) throws -> [String] {
        let prefix = "create-item/response/done/header/"
        return try rows(["200": response(headers)]).map(\.id).filter { $0.hasPrefix(prefix) }.map {
            String($0.dropFirst(prefix.count))
        }
    }

    @Test("one that must be there makes a row, and so does each assertion of its schema")
    func assertions() throws {
        #expect(
            try ids([
                "Location": ["required": true, "schema": ["type": "string", "pattern": "^/", "minLength": 2]],
                "X-Rate": ["required": false, "schema": ["type": "integer", "minimum": 0, "maximum": 100]],
                "X-Any": ["schema": true], "X-Bare": ["required": true],
                "Content-Type": ["required": true, "schema": ["const": "a/b"]],
            ]) == [
                "Location/required", "Location/type", "Location/pattern", "Location/min-length", "X-Rate/type",
                "X-Rate/minimum", "X-Rate/maximum", "X-Bare/required",
            ]
        )
    }

    @Test("lists and objects make rows of what stands in them, as far as the style can write it")
    func parts() throws {
        #expect(
            try ids([
                "X-Tags": [
                    "schema": ["type": "array", "maxItems": 3, "items": ["type": "string", "enum": ["a", "b"]]]
                ],
                "X-Limits": [
                    "schema": [
                        "type": "object", "required": ["day"],
                        "properties": ["day": ["type": "integer"], "deep": ["type": "object", "maxProperties": 1]],
                    ]
                ],
                "X-Page": [
                    "content": [
                        "application/json": ["schema": ["properties": ["a": ["properties": ["b": ["const": 1]]]]]]
                    ]
                ],
            ]) == [
                "X-Tags/type", "X-Tags/max-items", "X-Tags/*/type", "X-Tags/*/enum", "X-Limits/type",
                "X-Limits/day/required", "X-Limits/day/type", "X-Page/well-formed", "X-Page/a/b/const",
            ]
        )
    }

    @Test("what the documents are silent about or disagree on makes none", arguments: ["silent", "contradicted"])
    func certainty(_ word: String) throws {
        let unsure = JSONValue.string(word)
        #expect(
            try ids([
                "A": ["required": true, "x-certainty": ["presence": unsure], "schema": ["type": "integer"]],
                "B": [
                    "required": true, "x-certainty": ["value": unsure], "schema": ["type": "integer", "minimum": 1],
                ],
                "C": ["schema": ["type": "integer", "minimum": 1, "x-certainty": ["minimum": unsure]]],
                "D": ["x-certainty": ["type": unsure], "schema": ["type": "integer", "minimum": 1]],
                "E": [
                    "required": true, "x-certainty": ["presence": "sample", "type": "sample"],
                    "schema": ["type": "null"],
                ],
            ]) == ["A/type", "B/required", "C/type", "D/minimum", "E/required", "E/type"]
        )
    }

    @Test("the facts are those of the schema, else of the header, else of the operation")
    func facts() throws {
        let found = try rows([
            "200": response([
                "A": ["required": true, "schema": ["type": "string"]],
                "B": ["required": true, "x-facts": ["SH-2"], "schema": ["type": "string", "x-facts": ["SH-3"]]],
            ])
        ]).filter { $0.header != nil }
        #expect(found.map(\.facts) == [["SH-1"], ["SH-1"], ["SH-2"], ["SH-3"]])
        #expect(found.map(\.header) == ["A", "A", "B", "B"])
        #expect(found[2].reference.pointer.tokens.suffix(4) == ["200", "headers", "B", "required"])
        #expect(found[3].reference.pointer.tokens.suffix(5) == ["200", "headers", "B", "schema", "type"])
    }

    @Test("under several statuses its presence is one row, and each other schema's keyword has one of its own")
    func severalStatuses() throws {
        let found = try rows([
            "200": response(["A": ["required": true, "schema": ["type": "string"]]]),
            "201": response(["A": ["required": true, "schema": ["type": "integer"]]]),
        ]).map(\.id).filter { $0.contains("/header/") }
        #expect(
            found == [
                "create-item/response/done/header/A/required", "create-item/response/done/header/A/type",
                "create-item/response/done/header/A/type/2",
            ]
        )
    }

    @Test("every outcome of a response has its headers")
    func everyOutcome() throws {
        let found = try rows([
            "default": [
                "description": "", "headers": ["A": ["required": true]],
                "content": [
                    "application/json": [
                        "schema": [
                            "anyOf": [
                                ["x-outcome": ["name": "one", "kind": "failure"]],
                                ["x-outcome": ["name": "two", "kind": "failure"]],
                            ]
                        ]
                    ]
                ],
            ]
        ]).map(\.id).filter { $0.contains("/header/") }
        #expect(
            found == ["create-item/response/one/header/A/required", "create-item/response/two/header/A/required"]
        )
    }
}
