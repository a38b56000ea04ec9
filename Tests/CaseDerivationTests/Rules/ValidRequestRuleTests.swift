import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract
import Testing

struct ValidRequestRuleTests {
    private static let schema: JSONValue = [
        "type": "object", "required": ["name"],
        "properties": [
            "name": ["type": "string", "x-unique": true], "note": ["type": "string"],
            "parts": [
                "type": "array",
                "items": ["type": "object", "properties": ["id": ["type": "string", "format": "uuid"]]],
            ],
        ],
    ]

    @Test("derives the full request, the smallest, and each optional part left out")
    func sides() throws {
        let derived = Derived(try Shop.contract(body: Self.schema))
        #expect(
            derived.sides("valid") == [
                "request/full accept", "request/minimal accept", "request/without-note accept",
                "request/without-parts accept", "request/without-parts-0-id accept", "request/repeated accept",
                "request/with-only-note accept", "request/with-only-parts accept",
                "request/with-only-parts-0-id accept",
            ]
        )
        #expect(derived.found("create-item/request/valid/full")?.twin == nil)
        #expect(derived.found("create-item/request/valid/minimal")?.twin == "create-item/request/valid/full")
    }

    @Test("sends no body where the contract says that none need be there", arguments: [[], ["a"]])
    func withoutBody(required: [String]) throws {
        let schema: JSONValue = ["type": "object", "required": .array(required.map { .string($0) })]
        let optional = Derived(
            try Shop.contract(body: schema, example: ["a": 1], requestBody: ["required": false])
        )
        let id = "create-item/request/valid/without-body"
        let request = try #require(optional.request(id))
        #expect(optional.found(id)?.expectation == .accept)
        #expect(request.body == nil)
        #expect(request.fields["Content-Type"] == nil)
        #expect(Derived(try Shop.contract(body: schema, example: ["a": 1])).found(id) == nil)
    }

    @Test("sends what the sample shows, made harmless, and fresh values")
    func bodies() throws {
        let example: JSONValue = [
            "name": "Bigbasket Grocery", "note": "mail a@tata.com",
            "parts": [["id": "cbaXXXXX-c136-4XXb-a391-f7c27cXXXXX0"], ["id": "cbaXXXXX-c136-4XXb-a391-f7c27cXXXXX0"]],
        ]
        let derived = Derived(try Shop.contract(body: Self.schema, example: example))
        #expect(
            derived.body("create-item/request/valid/full")
                == #"{"name":"Bigbaske000000001","note":"mail a@example.com","parts":[{"id":"cbaa1b2c-c136-43db-a391-f7c27c4e5f60"}]}"#
        )
        #expect(derived.body("create-item/request/valid/minimal") == #"{"name":"Bigbaske000000001"}"#)
        #expect(
            derived.body("create-item/request/valid/without-parts-0-id")
                == #"{"name":"Bigbaske000000001","note":"mail a@example.com","parts":[{}]}"#
        )
        let request = derived.request(
            "create-item/request/valid/full",
            values: CountingValues(variables: ["tenant": "me", "key": "k"])
        )
        #expect(request?.target == "/v1/me/items")
        #expect(request?.fields.all.map(\.description) == ["key: k", "Content-Type: application/json"])
    }

    @Test("has no smallest request where nothing is optional")
    func nothingOptional() throws {
        #expect(
            try Derived(member: ["type": "string"]).sides("valid") == [
                "request/full accept", "request/repeated accept",
            ]
        )
    }

    @Test("keeps a part whose presence is silent in the smallest request")
    func silentPresence() throws {
        let schema: JSONValue = [
            "type": "object", "required": ["a"],
            "properties": [
                "a": ["type": "string", "x-certainty": ["presence": "silent"]], "b": ["type": "string"],
            ],
        ]
        let derived = Derived(try Shop.contract(body: schema))
        #expect(derived.body("create-item/request/valid/minimal") == #"{"a":"a"}"#)
        #expect(derived.sides("required").contains("body/a/missing tolerate"))
    }

    @Test(
        "makes unique values fresh where the form allows it",
        arguments: [
            (["type": "string", "x-unique": true], "Thing", #"{"m":"00001"}"#),
            (["type": "string", "x-unique": true, "pattern": "^[a-z]{5}$"], "thing", #"{"m":"thing"}"#),
            (
                ["type": "string", "x-unique": true, "pattern": "^[a-z]+[0-9]{9}$"], "t123456789",
                #"{"m":"t000000001"}"#
            ),
            (
                ["type": "string", "x-unique": true, "format": "uuid"], "cbaXXXXX-c136-4XXb-a391-f7c27cXXXXX0",
                #"{"m":"00000000-0000-4000-8000-000000000001"}"#
            ),
            (["type": "string", "x-unique": true, "format": "email"], "a@b.org", #"{"m":"m@example.com"}"#),
            (["type": "integer", "x-unique": true], 5, #"{"m":5}"#),
        ] as [(JSONValue, JSONValue, String)]
    )
    func fresh(schema: JSONValue, example: JSONValue, expected: String) throws {
        #expect(try Derived(member: schema, example: example).body("create-item/request/valid/full") == expected)
    }
}
