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

    private static let different: JSONValue = [
        "type": "array", "items": ["type": "string"], "minItems": 1, "maxItems": 2, "uniqueItems": true,
    ]
    private static let known: JSONValue = ["type": "string", "enum": ["blue"]]

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
        let derived = try Self.derived(location, style, explode, schema, example)
        #expect(derived.request("create-item/request/valid/full")?.target == target)
    }

    @Test(
        "writes what a rule puts there in the same style",
        arguments: [
            ("query", "form", true, different, ["a"], "unique-items/same-item-twice", "/v1/T1/items?color=a&color=a"),
            ("query", "form", false, different, ["a"], "unique-items/same-item-twice", "/v1/T1/items?color=a,a"),
            (
                "query", "spaceDelimited", false, different, ["a"], "unique-items/same-item-twice",
                "/v1/T1/items?color=a%20a"
            ),
            (
                "query", "pipeDelimited", false, different, ["a"], "max-items/above-same-items",
                "/v1/T1/items?color=a%7Ca%7Ca"
            ),
            (
                "query", "form", true, different, ["a"], "max-items/above-same-items",
                "/v1/T1/items?color=a&color=a&color=a"
            ),
            ("query", "form", true, different, ["a"], "min-items/below", "/v1/T1/items"),
            ("query", "form", false, different, ["a"], "min-items/below", "/v1/T1/items?color="),
            ("path", "label", true, different, ["a"], "unique-items/same-item-twice", "/v1/T1/items/.a.a"),
            ("path", "matrix", false, different, ["a"], "unique-items/same-item-twice", "/v1/T1/items/;color=a,a"),
            (
                "path", "matrix", true, different, ["a"], "max-items/above-same-items",
                "/v1/T1/items/;color=a;color=a;color=a"
            ),
            ("path", "label", false, known, "blue", "enum/outsider", "/v1/T1/items/.outsider"),
            ("path", "matrix", false, known, "blue", "enum/outsider", "/v1/T1/items/;color=outsider"),
            ("path", "matrix", false, known, "blue", "required/empty", "/v1/T1/items/"),
            ("query", "deepObject", true, object, ["R": 100, "G": 200], "required/missing", "/v1/T1/items"),
            ("query", "form", true, object, ["R": 100, "G": 200], "required/missing", "/v1/T1/items"),
            ("query", "form", true, different, ["a", "b"], "required/missing", "/v1/T1/items"),
        ] as [(String, String, Bool, JSONValue, JSONValue, String, String)]
    )
    func mutations(
        location: String,
        style: String,
        explode: Bool,
        schema: JSONValue,
        example: JSONValue,
        side: String,
        target: String
    ) throws {
        let derived = try Self.derived(location, style, explode, schema, example)
        #expect(derived.request("create-item/\(location)/color/\(side)")?.target == target)
    }

    @Test(
        "writes the JSON text of a value that has a media type of JSON",
        arguments: [
            ("query", "application/json", "valid/full", "/v1/T1/items?color=%7B%22R%22:100,%22G%22:200%7D"),
            (
                "query", "application/vnd.x+json; charset=utf-8", "valid/full",
                "/v1/T1/items?color=%7B%22R%22:100,%22G%22:200%7D"
            ),
            ("query", "application/json", "valid/minimal", "/v1/T1/items"),
            ("path", "application/json", "valid/full", "/v1/T1/items/%7B%22R%22:100,%22G%22:200%7D"),
        ]
    )
    func content(location: String, mediaType: String, side: String, target: String) throws {
        let media: JSONValue = ["schema": Self.object, "example": ["R": 100, "G": 200]]
        let derived = try Derived(
            parameter: "color",
            in: location,
            ["content": .object(JSONObject([(mediaType, media)]))]
        )
        #expect(derived.request("list-items/request/\(side)")?.target == target)
    }

    @Test("writes JSON in a field as it is, in a cookie percent-encoded")
    func contentOfFields() throws {
        let media: JSONValue = ["schema": Self.object, "example": ["R": 100, "G": 200]]
        let content: JSONObject = ["content": ["application/json": media]]
        let header = try Derived(parameter: "X-Color", in: "header", content)
        #expect(header.request("list-items/request/valid/full")?.fields["X-Color"] == #"{"R":100,"G":200}"#)
        let cookie = try Derived(parameter: "color", in: "cookie", content)
        #expect(
            cookie.request("list-items/request/valid/full")?.fields["Cookie"]
                == "color=%7B%22R%22%3A100%2C%22G%22%3A200%7D"
        )
    }

    @Test("writes a text of another media type as it is")
    func contentOfText() throws {
        let media: JSONValue = ["schema": ["type": "string"], "example": "blue"]
        let derived = try Derived(parameter: "color", ["content": ["text/plain": media]])
        #expect(derived.request("list-items/request/valid/full")?.target == "/v1/T1/items?color=blue")
    }

    @Test("puts the value of a variable in its style")
    func variable() throws {
        let derived = try Self.derived("path", "matrix", false, ["type": "string"], "blue")
        let values = CountingValues(variables: ["color": "red"])
        #expect(derived.request("create-item/request/valid/full", values: values)?.target == "/v1/T1/items/;color=red")
    }

    private static func derived(
        _ location: String,
        _ style: String,
        _ explode: Bool,
        _ schema: JSONValue,
        _ example: JSONValue
    ) throws -> Derived {
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
        return Derived(try Shop.contract(paths: .object(JSONObject([(path, item)]))))
    }
}
