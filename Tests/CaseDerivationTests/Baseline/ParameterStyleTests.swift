import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract
import Testing

/// Source: OpenAPI 3.1.1 section 4.8.12.6 (Style Examples).
struct ParameterStyleTests {
    private static let list: JSONValue = ["type": "array", "items": ["type": "string"], "minItems": 2]
    private static let object: JSONValue = [
        "type": "object", "properties": ["R": ["type": "integer"], "G": ["type": "integer"]],
    ]

    @Test(
        "writes a list or an object as its style says",
        arguments: [
            ("query", "form", true, list, ["blue", "black"], "/v1/T1/items?color=blue&color=black"),
            ("query", "form", false, list, ["blue", "black"], "/v1/T1/items?color=blue,black"),
            ("query", "spaceDelimited", false, list, ["blue", "black"], "/v1/T1/items?color=blue%20black"),
            ("query", "pipeDelimited", false, list, ["blue", "black"], "/v1/T1/items?color=blue%7Cblack"),
            ("query", "form", true, object, ["R": 100, "G": 200], "/v1/T1/items?R=100&G=200"),
            ("query", "form", false, object, ["R": 100, "G": 200], "/v1/T1/items?color=R,100,G,200"),
            (
                "query", "deepObject", true, object, ["R": 100, "G": 200],
                "/v1/T1/items?color%5BR%5D=100&color%5BG%5D=200"
            ),
            ("path", "simple", false, list, ["blue", "black"], "/v1/T1/items/blue,black"),
            ("path", "simple", true, object, ["R": 100, "G": 200], "/v1/T1/items/R=100,G=200"),
            ("path", "label", false, list, ["blue", "black"], "/v1/T1/items/.blue,black"),
            ("path", "label", true, list, ["blue", "black"], "/v1/T1/items/.blue.black"),
            ("path", "matrix", false, list, ["blue", "black"], "/v1/T1/items/;color=blue,black"),
            ("path", "matrix", true, list, ["blue", "black"], "/v1/T1/items/;color=blue;color=black"),
            ("path", "matrix", true, object, ["R": 100, "G": 200], "/v1/T1/items/;R=100;G=200"),
        ] as [(String, String, Bool, JSONValue, JSONValue, String)]
    )
    func styles(
        location: String,
        style: String,
        explode: Bool,
        schema: JSONValue,
        example: JSONValue,
        target: String
    ) throws {
        let parameters: JSONValue = [
            ["name": "tenant", "in": "path", "required": true, "schema": ["type": "string"], "example": "T1"],
            [
                "name": "color", "in": .string(location), "required": true, "style": .string(style),
                "explode": .bool(explode), "schema": schema, "example": example,
            ],
        ]
        let operation: JSONValue = [
            "operationId": "create-item", "summary": "Create", "parameters": parameters, "responses": Shop.success,
        ]
        let path = location == "path" ? "/v1/{tenant}/items/{color}" : "/v1/{tenant}/items"
        let item: JSONValue = ["get": operation]
        let derived = Derived(try Shop.contract(paths: .object(JSONObject([(path, item)]))))
        #expect(derived.request("create-item/request/valid/full")?.target == target)
    }
}
