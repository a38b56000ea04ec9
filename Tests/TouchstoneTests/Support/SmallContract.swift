/// A contract of one operation, as the files of a folder; tests break it in one place each.
enum SmallContract {
    /// The folder's files by path: `small/openapi.json`.
    static var files: [String: String] {
        ["small/openapi.json": openAPI, "small/paths/item.json": path, "small/schemas/item.json": schema]
    }

    static let openAPI = """
        {
          "openapi": "3.1.1",
          "info": { "title": "Small", "version": "1" },
          "servers": [{ "url": "https://items.example.com" }],
          "paths": {
            "/items": { "$ref": "paths/item.json" }
          }
        }
        """

    static let path = """
        {
          "post": {
            "operationId": "create-item",
            "x-side-effect": "creates",
            "requestBody": {
              "required": true,
              "content": { "application/json": { "schema": { "$ref": "../schemas/item.json" } } }
            },
            "responses": {
              "201": {
                "description": "Created.",
                "content": { "application/json": { "schema": { "type": "object" } } }
              },
              "400": {
                "description": "Refused.",
                "content": { "application/json": { "schema": { "type": "object", "required": ["error"] } } }
              }
            }
          }
        }
        """

    static let schema = """
        {
          "type": "object",
          "required": ["name"],
          "properties": {
            "name": { "type": "string", "minLength": 2, "maxLength": 20 }
          }
        }
        """
}
