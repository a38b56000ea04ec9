import CaseDerivation
import JSONText
import OpenAPIContract
import Testing

struct ResponseConstraintTests {
    private func rows(_ schema: JSONValue, operation: [String: JSONValue] = [:]) throws -> [ResponseConstraint] {
        var outcome = try #require(schema.objectValue)
        outcome["x-outcome"] = ["name": "done", "kind": "success"]
        var members = operation
        members["responses"] = [
            "200": ["description": "done", "content": ["application/json": ["schema": .object(outcome)]]]
        ]
        return Derived(try Shop.contract(body: ["type": "object"], operation: members)).plan.responseConstraints
    }

    @Test("makes a row of each assertion, of each required member, and of the message")
    func assertions() throws {
        let rows = try rows([
            "type": "object", "required": ["code", "data"],
            "properties": [
                "code": ["const": "R1"],
                "data": [
                    "type": "array", "maxItems": 5,
                    "items": ["type": "object", "properties": ["id": ["format": "uuid", "x-unique": true]]],
                ],
                "echo": ["x-echo": "$request.body#/a", "x-template": "hello {field}"],
            ],
        ])
        #expect(
            rows.map(\.id) == [
                "create-item/response/done/status", "create-item/response/done/media-type",
                "create-item/response/done/well-formed", "create-item/response/done/body/type",
                "create-item/response/done/body/code/required", "create-item/response/done/body/data/required",
                "create-item/response/done/body/code/const", "create-item/response/done/body/data/type",
                "create-item/response/done/body/data/max-items", "create-item/response/done/body/data/*/type",
                "create-item/response/done/body/data/*/id/format", "create-item/response/done/body/data/*/id/unique",
                "create-item/response/done/body/echo/echo", "create-item/response/done/body/echo/mentions",
                "create-item/response/any/http", "create-item/response/any/leak",
            ]
        )
    }

    @Test("names the place of each keyword as a validator does")
    func references() throws {
        let rows = try rows(["properties": ["a": ["allOf": [["minLength": 1]]]]])
        let row = try #require(rows.first { $0.constraint == "min-length" })
        #expect(row.reference.file == "shop/openapi.json")
        #expect(
            row.reference.pointer.description
                == "/paths/~1v1~1{tenant}~1items/post/responses/200/content/application~1json/schema/properties/a/allOf/0/minLength"
        )
    }

    @Test("follows every node that declares a member")
    func merged() throws {
        let rows = try rows([
            "properties": ["error": ["properties": ["code": ["const": "X"]]]],
            "allOf": [["properties": ["error": ["type": "object", "required": ["code"]]]]],
        ])
        let ids = rows.map(\.id)
        #expect(ids.contains("create-item/response/done/body/error/code/const"))
        #expect(ids.contains("create-item/response/done/body/error/type"))
        #expect(ids.contains("create-item/response/done/body/error/code/required"))
    }

    @Test("takes alternatives as one row each, told apart by their titles")
    func alternatives() throws {
        let rows = try rows([
            "allOf": [
                ["title": "code 1 stands in the answer", "anyOf": [["const": 1], ["type": "object"]]],
                ["title": "Name A", "anyOf": [["const": 1], ["type": "object"]]],
                ["anyOf": [["const": 2], ["type": "object"]]], ["anyOf": [["const": 3], ["type": "object"]]],
            ]
        ])
        #expect(
            rows.dropFirst(3).dropLast(2).map(\.id) == [
                "create-item/response/done/body/any-of/code-1-stands-in-the-answer",
                "create-item/response/done/body/any-of/name-a", "create-item/response/done/body/any-of",
                "create-item/response/done/body/any-of/2",
            ]
        )
    }

    @Test("has a row for what listed items belong to")
    func belongsTo() throws {
        let rows = try rows(
            ["type": "object"],
            operation: [
                "x-state": [
                    "lists": [
                        "collection": "c", "owner": "$request.path.tenant", "ownedBy": "/owner",
                        "items": "$response.body#/data", "identifiedBy": "/id",
                    ]
                ]
            ]
        )
        #expect(rows.map(\.id).contains("create-item/response/done/body/data/*/owner/belongs-to"))
    }

    @Test("ends on schemas that hold themselves")
    func recursion() throws {
        let rows = try rows([
            "type": "object",
            "properties": [
                "next": [
                    "$ref": "#/paths/~1v1~1%7Btenant%7D~1items/post/responses/200/content/application~1json/schema"
                ]
            ],
        ])
        #expect(rows.count < 100)
    }
}
