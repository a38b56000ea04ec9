import OpenAPIContract

@testable import Mutations

/// A contract of one operation in memory that has a place for every operator.
enum Library {
    static let openAPI = #"""
        {
          "openapi": "3.1.1",
          "info": { "title": "Library", "version": "1" },
          "servers": [{ "url": "https://library.example.com" }],
          "security": [{ "key": [] }],
          "paths": {
            "/{branch}/books": {
              "parameters": [
                { "name": "branch", "in": "path", "required": true, "schema": { "type": "string" }, "example": "north" }
              ],
              "post": {
                "operationId": "add-book",
                "x-side-effect": "creates",
                "x-on-violation": { "any": ["bad-book"], "undeclared-method": "rejected" },
                "x-state": {
                  "refusesRepetition": { "outcome": "known-book" },
                  "lists": {
                    "collection": "books", "owner": "$request.path.branch", "ownedBy": "/branch",
                    "items": "$response.body#/books", "identifiedBy": "/id"
                  }
                },
                "parameters": [
                  {
                    "name": "copies", "in": "query", "required": true,
                    "schema": { "type": "integer", "minimum": 1, "exclusiveMaximum": 10 }
                  }
                ],
                "requestBody": {
                  "required": true,
                  "content": { "application/json": { "schema": { "$ref": "#/components/schemas/book" } } }
                },
                "responses": {
                  "200": {
                    "description": "Added.",
                    "headers": {
                      "ETag": { "required": true, "schema": { "type": "string", "pattern": "^[0-9a-f]+$" } },
                      "X-Left": { "schema": { "type": "integer", "minimum": 0, "maximum": 9 } },
                      "Cache-Control": {
                        "required": true, "x-certainty": { "presence": "silent" },
                        "schema": { "enum": ["no-store"], "type": "string", "x-certainty": { "enum": "sample" } }
                      },
                      "Date": { "required": true, "schema": { "type": "string", "minLength": 29 } }
                    },
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/added" } } }
                  },
                  "400": {
                    "description": "Refused.",
                    "content": {
                      "application/json": {
                        "schema": {
                          "anyOf": [
                            { "$ref": "#/components/schemas/bad-book" }, { "$ref": "#/components/schemas/known-book" }
                          ]
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          "components": {
            "securitySchemes": { "key": { "type": "apiKey", "in": "header", "name": "key" } },
            "schemas": {
              "book": {
                "type": "object",
                "required": ["title", "shelf"],
                "properties": {
                  "title": { "type": "string", "minLength": 1, "maxLength": 80 },
                  "shelf": { "type": "string", "pattern": "^[A-Z][0-9]+$" },
                  "language": { "enum": ["en", "sw"] },
                  "note": { "type": ["string", "null"], "maxLength": 5, "x-certainty": { "maxLength": "silent", "presence": "silent" } },
                  "tags": { "type": "array", "maxItems": 3, "items": { "type": "string", "format": "uri" } }
                }
              },
              "added": {
                "x-outcome": { "name": "success", "kind": "success" },
                "type": "object",
                "required": ["id", "code"],
                "properties": {
                  "id": { "type": "string", "pattern": "^b[0-9]+$", "x-unique": true },
                  "code": { "const": 7 },
                  "title": { "type": "string", "x-echo": "$request.body#/title" },
                  "books": { "type": "array" }
                }
              },
              "bad-book": {
                "x-outcome": { "name": "bad-book", "kind": "failure" },
                "type": "object",
                "required": ["error"],
                "properties": { "error": { "type": "string", "minLength": 1, "x-template": "wrong: {field}" } }
              },
              "known-book": {
                "x-outcome": { "name": "known-book", "kind": "failure" },
                "type": "object",
                "properties": { "error": { "type": ["string", "null"], "enum": ["known", null] } }
              }
            }
          }
        }
        """#

    static func contract() throws -> Contract {
        try ContractFolder(root: "contracts", files: FilesInMemory(["contracts/library/openapi.json": openAPI]))
            .load("library")
    }

    /// The ids of an operator's mutants, without that of the operation.
    static func mutants(of name: String) throws -> [String] {
        try MutationOperators.mutants(of: contract(), seed: 1).map(\.id).filter { $0.contains("/\(name)/") }.map {
            String($0.dropFirst("add-book/".count))
        }
    }
}
