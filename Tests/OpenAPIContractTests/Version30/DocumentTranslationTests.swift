import JSONSchema
import JSONText
import Testing

@testable import OpenAPIContract

@Suite("contracts in OpenAPI 3.0")
struct DocumentTranslationTests {
    private static let openAPI = ##"""
        {
          "openapi": "3.0.3",
          "info": { "title": "Old shop", "version": "1" },
          "servers": [{ "url": "https://shop.example.com" }],
          "paths": {
            "/items": {
              "post": {
                "operationId": "add-item",
                "requestBody": {
                  "content": {
                    "application/json": {
                      "schema": {
                        "type": "object",
                        "required": ["price"],
                        "properties": {
                          "price": { "type": "number", "minimum": 0, "exclusiveMinimum": true },
                          "note": { "$ref": "schemas/note.json", "nullable": false },
                          "size": { "$ref": "#/components/schemas/Size" }
                        }
                      }
                    }
                  }
                },
                "responses": { "200": { "description": "Added" } }
              }
            }
          },
          "components": { "schemas": { "Size": { "type": "integer", "nullable": true, "example": 3 } } }
        }
        """##

    private static let files = FilesInMemory([
        "contracts/shop/openapi.json": openAPI,
        "contracts/shop/schemas/note.json": #"{ "type": "string", "nullable": true, "maxLength": 3 }"#,
    ])

    private static let place =
        "contract:/shop/openapi.json#/paths/~1items/post/requestBody/content/application~1json/schema"

    @Test(
        "are loaded, and judge by what their schemas mean in that version",
        arguments: [
            (#"{"price": 1}"#, [] as [String]),
            (#"{"price": 0}"#, ["/price: the number 0 is not more than exclusiveMinimum 0"]),
            (#"{"price": 1, "note": null, "size": null}"#, []),
            (#"{"price": 1, "note": "abcd"}"#, ["/note: the string has 4 code points, more than maxLength 3"]),
            (#"{"price": 1, "size": "a"}"#, ["/size: the value is a string, but type is integer or null"]),
        ]
    )
    func judges(instance: String, errors: [String]) throws {
        let contract = try ContractFolder(root: "contracts", files: Self.files).load("shop")
        let schema = try contract.documents.schemas.schema(at: Self.place)
        #expect(schema.errors(of: try JSONValue(parsing: instance)).map(\.description) == errors)
        #expect(schema.unsupported == [])
    }

    @Test("keep the positions of their text")
    func positions() throws {
        let contract = try ContractFolder(root: "contracts", files: Self.files).load("shop")
        let pointer = JSONPointer(tokens: ["components", "schemas", "Size", "type"])
        let location = contract.documents.location(of: NodeReference(file: "shop/openapi.json", pointer: pointer))
        #expect(location.description == "contracts/shop/openapi.json:28:42")
    }
}
