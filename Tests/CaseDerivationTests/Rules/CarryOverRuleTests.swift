import CaseDerivation
import JSONText
import OpenAPIContract
import Testing

struct CarryOverRuleTests {
    private static let schema: JSONValue = [
        "type": "object", "required": ["id"],
        "properties": [
            "id": ["type": "string", "x-unique": true], "note": ["type": "string"],
            "image": ["type": "string", "format": "uri"],
            "parts": [
                "type": "array", "maxItems": 5,
                "items": [
                    "type": "object", "required": ["key"],
                    "properties": ["key": ["type": "string", "format": "uuid"], "name": ["type": "string"]],
                ],
            ],
        ],
    ]
    private static let example: JSONValue = [
        "id": "ABCDEFGHIJ", "note": "plain", "image": "https://www.example.com/images/4.png",
        "parts": [["key": "7d3f0c1a-52be-4a6d-9e10-000000000001", "name": "United States"]],
    ]

    private func derived(echoing names: [String]) throws -> Derived {
        let echoes = names.map { ($0, JSONValue.object(["x-echo": .string("$request.body#/\($0)")])) }
        let success: JSONValue = [
            "description": "done",
            "content": [
                "application/json": [
                    "schema": [
                        "x-outcome": ["name": "success", "kind": "success"], "type": "object",
                        "properties": .object(JSONObject(echoes.map { (name: $0.0, value: $0.1) })),
                    ]
                ]
            ],
        ]
        return Derived(
            try Shop.contract(body: Self.schema, example: Self.example, operation: ["responses": ["200": success]])
        )
    }

    @Test("leaves out each optional part that answers repeat, and no other")
    func sides() throws {
        #expect(
            try derived(echoing: ["id", "image", "parts"]).sides("carry-over") == [
                "body/image/from-the-request-before tolerate", "body/parts/from-the-request-before tolerate",
                "body/parts/0/name/from-the-item-behind tolerate", "body/parts/0/name/from-the-item-before tolerate",
                "body/parts/0/name/from-the-request-before tolerate",
            ]
        )
        #expect(try derived(echoing: ["id"]).sides("carry-over").isEmpty)
    }

    @Test("gives every item values of its own")
    func items() throws {
        let derived = try derived(echoing: ["parts"])
        func parts(_ side: String) throws -> JSONValue? {
            let body = try #require(derived.body("create-item/body/parts/0/name/carry-over/\(side)"))
            return try JSONValue(parsing: body)[member: "parts"]
        }
        // The first three numbers of the run are in the id, the note and the image.
        #expect(
            try parts("from-the-item-before")
                == [
                    ["key": "00000000-0000-4000-8000-000000000004", "name": "United States 000000005"],
                    ["key": "00000000-0000-4000-8000-000000000006"],
                ]
        )
        #expect(
            try parts("from-the-item-behind")
                == [
                    ["key": "00000000-0000-4000-8000-000000000004"],
                    ["key": "00000000-0000-4000-8000-000000000005", "name": "United States 000000006"],
                ]
        )
    }

    @Test("sends the part first, then a request of its own without it")
    func requests() throws {
        let derived = try derived(echoing: ["image"])
        let found = try #require(derived.found("create-item/body/image/carry-over/from-the-request-before"))
        guard case .succession(let recipe, let earlier) = found.procedure else {
            Issue.record("the case sends one request")
            return
        }
        let builder = RequestBuilder(values: CountingValues())
        let first = builder.prepare(earlier)
        #expect(first.body?[member: "image"] == "https://www.example.com/images/4000000003.png")
        #expect(first.fresh.contains(JSONPointer(tokens: ["image"])))
        let second = builder.prepare(recipe, after: first)
        #expect(second.body?[member: "image"] == nil)
        #expect(second.body?[member: "id"] != first.body?[member: "id"])
        let pinned = RequestBuilder(values: CountingValues(variables: ["image": "https://www.example.com/mine.png"]))
        #expect(pinned.prepare(earlier).body?[member: "image"] == "https://www.example.com/mine.png")
        #expect(pinned.prepare(earlier).isPinned)
    }
}
