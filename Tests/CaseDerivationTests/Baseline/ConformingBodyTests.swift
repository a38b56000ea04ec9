import CaseDerivation
import JSONText
import Testing

@Suite("A body that conforms")
struct ConformingBodyTests {
    private static let full = "create-item/request/valid/full"

    @Test(
        "leaves out what cannot stand together, else follows the example",
        arguments: [
            // Two members that exclude each other.
            (
                [
                    "type": "object", "properties": ["a": ["const": 1], "b": ["const": 2]],
                    "not": ["required": ["a", "b"]],
                ],
                nil, #"{"a":1}"#
            ),
            // More members than may be there.
            (
                [
                    "type": "object", "properties": ["a": ["const": 1], "b": ["const": 2], "c": ["const": 3]],
                    "maxProperties": 2,
                ],
                nil, #"{"a":1,"b":2}"#
            ),
            // A map, of which only the example tells the names.
            (
                ["type": "object", "minProperties": 1, "additionalProperties": ["type": "integer"]],
                ["left": 3], #"{"left":3}"#
            ),
            (
                ["type": "object", "minProperties": 1, "additionalProperties": ["type": "integer"]],
                nil, #"{"name1":1}"#
            ),
            // A tuple.
            (
                [
                    "type": "object", "required": ["t"],
                    "properties": [
                        "t": ["type": "array", "prefixItems": [["const": "on"], ["type": "integer"]], "items": false]
                    ],
                ],
                nil, #"{"t":["on",1]}"#
            ),
            // Items that differ.
            (
                [
                    "type": "object", "required": ["l"],
                    "properties": [
                        "l": ["type": "array", "minItems": 2, "uniqueItems": true, "items": ["type": "integer"]]
                    ],
                ],
                nil, #"{"l":[1,2]}"#
            ),
            // What no member by itself tells: the example does.
            (
                [
                    "type": "object", "required": ["n"], "properties": ["n": ["type": "integer"]],
                    "allOf": [["properties": ["n": ["minimum": 3]]], ["properties": ["n": ["multipleOf": 2]]]],
                ],
                ["n": 4], #"{"n":4}"#
            ),
            // What stands beside alternatives, here by way of `allOf`.
            (
                [
                    "allOf": [
                        ["type": "object", "required": ["id"], "properties": ["id": ["const": 1]]],
                        [
                            "oneOf": [
                                ["required": ["u"], "properties": ["u": ["const": "x"]]],
                                ["required": ["m"], "properties": ["m": ["const": "y"]]],
                            ]
                        ],
                    ]
                ],
                nil, #"{"id":1,"u":"x"}"#
            ),
            // A member of which several schemas speak.
            (
                [
                    "type": "object", "required": ["n"], "properties": ["n": ["type": "integer"]],
                    "allOf": [["properties": ["n": ["minimum": 3]]], ["properties": ["n": ["multipleOf": 2]]]],
                ],
                nil, #"{"n":4}"#
            ),
            // What another member demands of one.
            (
                [
                    "type": "object", "properties": ["a": ["const": 1], "b": ["type": "integer"]],
                    "dependentSchemas": ["a": ["properties": ["b": ["minimum": 5]]]],
                ],
                nil, #"{"a":1,"b":5}"#
            ),
            // A map of names and values of its own.
            (
                [
                    "type": "object", "minProperties": 2, "propertyNames": ["pattern": "^[a-z]{2,8}$"],
                    "additionalProperties": ["const": 5],
                ],
                nil, #"{"name":5,"namb":5}"#
            ),
        ] as [(JSONValue, JSONValue?, String)]
    )
    func conforming(schema: JSONValue, example: JSONValue?, body: String) throws {
        #expect(Derived(try Shop.contract(body: schema, example: example)).body(Self.full) == body)
    }

    @Test("leaves to the server what is the server's to give")
    func readOnly() throws {
        let derived = Derived(
            try Shop.contract(
                body: [
                    "type": "object", "required": ["id", "name"],
                    "properties": [
                        "id": ["type": "string", "const": "i", "readOnly": true], "name": ["const": "n"],
                        "made": ["type": "string", "readOnly": true],
                    ],
                ]
            )
        )
        #expect(derived.body(Self.full) == #"{"id":"i","name":"n"}"#)
        #expect(derived.found("create-item/body/id/required/missing")?.expectation.word == "tolerate")
        #expect(derived.found("create-item/body/id/type/null")?.expectation.word == "tolerate")
        #expect(derived.found("create-item/body/name/required/missing")?.expectation.word == "reject")
    }

    @Test("carries nothing of an example that could reach a person")
    func harmless() throws {
        let derived = Derived(
            try Shop.contract(
                body: ["type": "object", "additionalProperties": true],
                example: ["to": "someone@kaleyra.com", "call": ["+919876543210"]]
            )
        )
        let body = try #require(derived.body(Self.full))
        #expect(body.contains("someone@example.com"))
        #expect(!body.contains("919876543210"))
    }
}
