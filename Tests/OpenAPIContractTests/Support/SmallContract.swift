import OpenAPIContract

/// A contract of one operation in memory, of which a test replaces the files that it is about.
enum SmallContract {
    static let openAPI = """
        {
          "openapi": "3.1.1",
          "info": { "title": "Shop", "version": "1.2.0" },
          "servers": [
            {
              "url": "https://{pod}.example.com",
              "variables": { "pod": { "default": "in", "enum": ["in", "na"] } },
              "x-facts": ["SH-01"]
            }
          ],
          "security": [{ "key": [] }],
          "paths": { "/v1/{shop}/items": { "$ref": "paths/items.json" } },
          "components": {
            "parameters": {
              "shop": {
                "name": "shop",
                "in": "path",
                "required": true,
                "schema": { "type": "string" },
                "example": "XXXX12",
                "x-facts": ["SH-02"],
                "x-on-violation": { "path": ["bad-field"] }
              }
            },
            "securitySchemes": {
              "key": { "type": "apiKey", "in": "header", "name": "api-key", "x-certainty": { "value": "silent" } }
            }
          }
        }
        """

    static let items = """
        {
          "parameters": [{ "$ref": "../openapi.json#/components/parameters/shop" }],
          "post": {
            "operationId": "add-item",
            "summary": "Add an item",
            "x-facts": ["SH-03"],
            "x-side-effect": "creates",
            "x-certainty": { "put": "silent" },
            "x-on-violation": { "type": ["bad-field"], "any": "failure" },
            "x-state": {
              "stores": {
                "collection": "items",
                "owner": "$request.path.shop",
                "item": "$response.body#/data",
                "identifiedBy": "/id"
              },
              "refusesRepetition": { "outcome": "bad-field", "x-facts": ["SH-04"] }
            },
            "parameters": [
              { "name": "page", "in": "query", "schema": { "type": "integer" } }
            ],
            "requestBody": {
              "required": true,
              "x-certainty": { "media-type": "silent" },
              "content": {
                "application/json": {
                  "schema": { "$ref": "../schemas/item.json" },
                  "examples": { "sample": { "$ref": "../examples/sample.json" } }
                }
              }
            },
            "responses": {
              "400": {
                "description": "Refused",
                "content": {
                  "application/json": {
                    "schema": {
                      "anyOf": [
                        { "$ref": "../schemas/answers.json#/$defs/bad-field" },
                        { "$ref": "../schemas/answers.json#/$defs/failure" }
                      ]
                    },
                    "examples": { "bad-field": { "value": { "code": "E1" } } }
                  }
                }
              },
              "2XX": {
                "description": "Added",
                "x-facts": ["SH-05"],
                "x-certainty": { "media-type": "silent" },
                "content": {
                  "application/json": {
                    "schema": { "$ref": "../schemas/answers.json#/$defs/success" },
                    "examples": { "success": { "value": { "data": { "id": "a1", "name": "Tea" } } } }
                  }
                }
              },
              "503": { "description": "Down" }
            }
          }
        }
        """

    static let item = """
        {
          "type": "object",
          "required": ["name"],
          "x-facts": ["SH-06"],
          "properties": {
            "name": { "type": "string", "maxLength": 8, "x-on-violation": { "max-length": ["bad-field"] } }
          }
        }
        """

    static let answers = """
        {
          "$defs": {
            "success": {
              "x-outcome": { "name": "success", "kind": "success" },
              "type": "object",
              "required": ["data"],
              "properties": { "data": { "$ref": "item.json", "x-echo": "$request.body" } }
            },
            "bad-field": {
              "x-outcome": { "name": "bad-field", "kind": "failure" },
              "x-facts": ["SH-07"],
              "properties": { "code": { "const": "E1" } },
              "required": ["code"]
            },
            "failure": {
              "x-outcome": { "name": "failure", "kind": "failure" },
              "properties": { "code": { "type": "string" } },
              "required": ["code"]
            }
          }
        }
        """

    static let sample = """
        { "summary": "The documented sample", "value": { "name": "Tea XX" }, "x-masked": true, "x-facts": ["SH-08"] }
        """

    static let facts = """
        {
          "document": "Shop API",
          "facts": [
            { "id": "SH-01", "statement": "The pods", "certainty": "documented" },
            { "id": "SH-02", "statement": "The shop", "certainty": "documented", "document": "Page 2" },
            { "id": "SH-03", "statement": "Adding", "certainty": "contradicted", "alternatives": ["by PUT"], "unexercised": "nobody asks" },
            { "id": "SH-04", "statement": "Not twice", "certainty": "sample" },
            { "id": "SH-05", "statement": "The status", "certainty": "silent" },
            { "id": "SH-06", "statement": "The item", "certainty": "documented" },
            { "id": "SH-07", "statement": "The refusal", "certainty": "documented", "unexercised": "too rare" },
            { "id": "SH-08", "statement": "The sample", "certainty": "documented" },
            { "id": "SH-09", "statement": "The colour", "certainty": "documented", "notExpressible": "no place" }
          ]
        }
        """

    /// The files below `contracts/`, some of them replaced, added, or (with nil) taken away.
    static func files(_ changes: [String: String?] = [:]) -> FilesInMemory {
        var files = [
            "shop/openapi.json": openAPI, "shop/paths/items.json": items, "shop/schemas/item.json": item,
            "shop/schemas/answers.json": answers, "shop/examples/sample.json": sample, "shop/facts.json": facts,
        ]
        for (path, text) in changes { files[path] = text }
        return FilesInMemory(
            Dictionary(uniqueKeysWithValues: files.map { ("contracts/" + $0.key, $0.value) })
        )
    }

    /// The files with parts of one text replaced.
    static func files(in path: String, of text: String, _ old: String, _ new: String) -> FilesInMemory {
        files([path: text.replacing(old, with: new)])
    }

    static func folder(_ changes: [String: String?] = [:]) -> ContractFolder {
        ContractFolder(root: "contracts", files: files(changes))
    }

    static func load(_ changes: [String: String?] = [:]) throws -> Contract {
        try folder(changes).load("shop")
    }
}
