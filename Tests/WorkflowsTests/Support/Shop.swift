import OpenAPIContract
import Workflows

/// A contract of two operations in memory, and a workflow over them.
enum Shop {
    static let openAPI = """
        {
          "openapi": "3.1.1",
          "info": { "title": "Shop", "version": "1" },
          "servers": [{ "url": "https://shop.example.com" }],
          "paths": {
            "/items": {
              "post": {
                "operationId": "add-item",
                "requestBody": { "content": { "application/json": { "schema": { "type": "object" } } } },
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": {
                  "x-outcome": { "name": "success", "kind": "success" }, "type": "object"
                } } } } }
              },
              "get": {
                "operationId": "list-items",
                "parameters": [{ "name": "shelf", "in": "query", "schema": { "type": "string" } }],
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": {
                  "x-outcome": { "name": "success", "kind": "success" }, "type": "object"
                } } } } }
              }
            }
          }
        }
        """

    static let steps = """
        {
          "arazzo": "1.0.1",
          "info": { "title": "t", "version": "1" },
          "sourceDescriptions": [{ "name": "shop", "url": "../openapi.json" }],
          "workflows": [
            {
              "x-facts": ["SH-01"],
              "workflowId": "order",
              "dependsOn": [],
              "inputs": { "type": "object", "properties": { "name": { "type": "string" } } },
              "steps": [
                {
                  "stepId": "add",
                  "operationId": "add-item", "x-expect": "success",
                  "requestBody": { "payload": { "name": "$inputs.name" } },
                  "outputs": { "id": "$response.body#/id" }
                },
                {
                  "description": "all items",
                  "stepId": "list",
                  "operationId": "list-items",
                  "successCriteria": [
                    { "condition": "$statusCode == 200" },
                    { "x-name": "there", "context": "$response.body", "type": "jsonpath",
                      "condition": "$.items[?@.id == '{$steps.add.outputs.id}']" }
                  ]
                }
              ]
            }
          ]
        }
        """

    static func contract(_ workflows: String) throws -> Contract {
        let files = FilesInMemory([
            "contracts/shop/openapi.json": openAPI, "contracts/shop/facts.json": #"{ "facts": [] }"#,
            "contracts/shop/workflows/shop.arazzo.json": workflows,
        ])
        return try ContractFolder(root: "contracts", files: files).load("shop")
    }

    static func book(_ workflows: String) throws -> WorkflowBook { WorkflowBook(try contract(workflows)) }
}
