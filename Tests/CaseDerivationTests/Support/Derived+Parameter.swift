import JSONText

extension Derived {
    /// What is derived from `GET /v1/{tenant}/items` with this parameter; a path parameter is the last segment.
    init(
        parameter name: String,
        in location: String = "query",
        _ members: JSONObject,
        operation: [String: JSONValue] = [:]
    ) throws {
        var parameter: JSONObject = ["name": .string(name), "in": .string(location)]
        if location == "path" { parameter["required"] = true }
        for (name, value) in members { parameter[name] = value }
        let tenant: JSONValue = [
            "name": "tenant", "in": "path", "required": true, "schema": ["type": "string"], "example": "T1",
        ]
        var get: JSONObject = [
            "operationId": "list-items", "summary": "List", "parameters": [tenant, .object(parameter)],
            "responses": Shop.success,
        ]
        for (name, value) in operation { get[name] = value }
        let path = location == "path" ? "/v1/{tenant}/items/{\(name)}" : "/v1/{tenant}/items"
        let item: JSONValue = ["get": .object(get)]
        self.init(try Shop.contract(paths: .object(JSONObject([(path, item)]))))
    }
}
