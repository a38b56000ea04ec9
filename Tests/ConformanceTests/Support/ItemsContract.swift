/// Two operations on one collection: what one stores the other lists.
enum ItemsContract {
    /// `POST /items` stores under an owner, `GET /items` lists what that of the query has.
    static let text = """
        {"openapi": "3.1.1", "info": {"title": "Items", "version": "1"}, "paths": {"/items": {
          "post": {"operationId": "add-item", "x-facts": ["I-01"], "x-side-effect": "creates",
            "x-state": {"stores": {"collection": "items", "owner": "$request.body#/owner", "item": "$response.body#",
              "identifiedBy": "/id", "x-facts": ["I-02"]}},
            "requestBody": {"required": true, "content": {"application/json": {
              "schema": {"type": "object", "required": ["owner", "id"],
                "properties": {"owner": {"type": "string"}, "id": {"type": "string", "x-unique": true}}},
              "examples": {"sample": {"summary": "sample", "value": {"owner": "7", "id": "ABCDEFGHIJ"}}}}}},
            "responses": {"200": {"description": "", "content": {"application/json": {"schema": {
              "x-outcome": {"name": "success", "kind": "success"}, "type": "object", "required": ["id"]}}}}}},
          "get": {"operationId": "list-items", "x-facts": ["I-02"], "x-side-effect": "none",
            "x-state": {"lists": {"collection": "items", "owner": "$request.query.of", "ownedBy": "/owner",
              "items": "$response.body#/items", "identifiedBy": "/id"}},
            "parameters": [{"name": "of", "in": "query", "required": true, "schema": {"type": "string"}, "example": "1"}],
            "responses": {"200": {"description": "", "content": {"application/json": {"schema": {
              "x-outcome": {"name": "success", "kind": "success"}, "type": "object", "required": ["items"]}}}}}}}}}
        """
}
