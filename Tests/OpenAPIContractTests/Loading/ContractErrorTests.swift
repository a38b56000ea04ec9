import JSONText
import OpenAPIContract
import Testing

@Suite("Faults of contracts")
struct ContractErrorTests {
    struct Fault: CustomTestStringConvertible, Sendable {
        let file: String
        let old: String
        let new: String
        let kind: ContractError.Kind
        let message: String
        var testDescription: String { "\(kind): \(message)" }
    }

    @Test("each fault is told with its place and a way out", arguments: faults)
    func fault(_ fault: Fault) throws {
        let texts = [
            "openapi.json": SmallContract.openAPI, "paths/items.json": SmallContract.items,
            "schemas/item.json": SmallContract.item, "schemas/answers.json": SmallContract.answers,
            "examples/sample.json": SmallContract.sample, "facts.json": SmallContract.facts,
        ]
        let text = try #require(texts[fault.file])
        try #require(text.contains(fault.old))
        let changed = text.replacing(fault.old, with: fault.new)
        let error = #expect(throws: ContractError.self) {
            try SmallContract.load(["shop/" + fault.file: changed])
        }
        #expect(error?.description == fault.message)
        #expect(error?.kind == fault.kind)
    }

    @Test("a contract without openapi.json")
    func noDocument() {
        let error = #expect(throws: ContractError.self) {
            try SmallContract.load(["shop/openapi.json": nil, "shop/paths/items.json": nil])
        }
        #expect(
            error?.description == "contracts/shop/openapi.json: there is no such file; check the path and the spelling"
        )
    }

    @Test(
        "circles that never reach content",
        arguments: [
            (
                ##"{ "allOf": [{ "$ref": "#/$defs/a" }], "$defs": { "a": { "anyOf": [{ "$ref": "#" }] } } }"##,
                "contracts/shop/schemas/item.json:1:69"
            ),
            (#"{ "$ref": "item.json" }"#, "contracts/shop/schemas/item.json:1:3"),
            (##"{ "not": { "$ref": "#" } }"##, "contracts/shop/schemas/item.json:1:12"),
        ]
    )
    func circle(schema: String, place: String) {
        let error = #expect(throws: ContractError.self) { try SmallContract.load(["shop/schemas/item.json": schema]) }
        #expect(error?.kind == .circularReference)
        #expect(error?.location?.description == place)
    }

    @Test("a circle of Path Items")
    func circleOfPathItems() {
        let error = #expect(throws: ContractError.self) {
            try SmallContract.load([
                "shop/paths/items.json": #"{ "$ref": "other.json" }"#,
                "shop/paths/other.json": #"{ "$ref": "items.json" }"#,
            ])
        }
        #expect(error?.kind == .circularReference)
    }

    @Test(
        "a schema may come back to itself for a member or an item",
        arguments: [
            ##"{ "properties": { "name": { "$ref": "#" } } }"##,
            ##"{ "anyOf": [{ "type": "object" }, { "type": "array", "contains": { "$ref": "#" } }] }"##,
        ]
    )
    func recursion(schema: String) throws {
        #expect(try SmallContract.load(["shop/schemas/item.json": schema]).operations.count == 1)
    }

    @Test("member names and examples that look like references are none")
    func lookalikes() throws {
        let item = #"{ "properties": { "$ref": { "type": "string" }, "value": { "const": { "$ref": "no" } } } }"#
        let sample = #"{ "value": { "$ref": "nowhere.json" } }"#
        #expect(
            try SmallContract.load(["shop/schemas/item.json": item, "shop/examples/sample.json": sample])
                .operations.count == 1
        )
    }

    static let faults: [Fault] = [
        Fault(
            file: "schemas/item.json",
            old: "\"required\": [\"name\"],",
            new: "\"required\": [\"name\",],",
            kind: .notJSON,
            message: "contracts/shop/schemas/item.json:3:23: expected a value, found ']'; "
                + "write the file as JSON (RFC 8259)"
        ),
        Fault(
            file: "openapi.json",
            old: "3.1.1",
            new: "3.2.0",
            kind: .unsupportedVersion,
            message: "contracts/shop/openapi.json:2:3: expected OpenAPI version 3.0.x or 3.1.x, found \"3.2.0\"; "
                + "write the contract in OpenAPI 3.1.1"
        ),
        Fault(
            file: "openapi.json",
            old: "\"title\": \"Shop\", ",
            new: "",
            kind: .missingMember,
            message: "contracts/shop/openapi.json:3:3: expected the member \"title\", found none; add \"title\""
        ),
        Fault(
            file: "openapi.json",
            old: "\"/v1/{shop}",
            new: "\"v1/{shop}",
            kind: .wrongValue,
            message: "contracts/shop/openapi.json:12:14: expected a path that begins with a slash, "
                + "found \"v1/{shop}/items\"; write \"/v1/{shop}/items\""
        ),
        Fault(
            file: "openapi.json",
            old: "\"required\": true,",
            new: "",
            kind: .wrongValue,
            message: "contracts/shop/openapi.json:15:7: expected \"required\": true on a path parameter, found none; "
                + "add \"required\": true"
        ),
        Fault(
            file: "openapi.json",
            old: "[{ \"key\": [] }]",
            new: "[{ \"token\": [] }]",
            kind: .wrongValue,
            message: "contracts/shop/openapi.json:11:18: expected a key of components.securitySchemes, "
                + "found \"token\"; declare the security scheme"
        ),
        Fault(
            file: "openapi.json",
            old: "\"apiKey\"",
            new: "\"pigeon\"",
            kind: .wrongValue,
            message: "contracts/shop/openapi.json:26:16: expected one of apiKey, http, oauth2, "
                + "openIdConnect, mutualTLS, found \"pigeon\"; correct the value"
        ),
        Fault(
            file: "paths/items.json",
            old: "\"operationId\": \"add-item\",",
            new: "",
            kind: .missingMember,
            message: "contracts/shop/paths/items.json:3:3: expected the member \"operationId\", found none; "
                + "add \"operationId\""
        ),
        Fault(
            file: "paths/items.json",
            old: "../schemas/item.json",
            new: "../schemas/itme.json",
            kind: .unresolvedReference,
            message: "contracts/shop/paths/items.json:27:23: the reference \"../schemas/itme.json\" leads to "
                + "shop/schemas/itme.json, which does not exist; add the file or correct the path"
        ),
        Fault(
            file: "paths/items.json",
            old: "$defs/bad-field",
            new: "$defs/bad",
            kind: .unresolvedReference,
            message: "contracts/shop/paths/items.json:39:19: the reference \"../schemas/answers.json#/$defs/bad\" "
                + "leads to shop/schemas/answers.json, which has nothing at /$defs/bad; correct the part behind `#`"
        ),
        Fault(
            file: "paths/items.json",
            old: "../schemas/item.json",
            new: "https://example.com/item.json",
            kind: .unresolvedReference,
            message: "contracts/shop/paths/items.json:27:23: expected a relative path with a JSON Pointer behind `#`, "
                + "found \"https://example.com/item.json\"; write it like \"../schemas/item.json#/$defs/name\""
        ),
        Fault(
            file: "paths/items.json",
            old: "\"2XX\"",
            new: "\"2xx\"",
            kind: .wrongValue,
            message: "contracts/shop/paths/items.json:47:7: expected a status like 200, 2XX or default, "
                + "found \"2xx\"; correct the key"
        ),
        Fault(
            file: "paths/items.json",
            old: "\"creates\"",
            new: "\"destroys\"",
            kind: .wrongValue,
            message: "contracts/shop/paths/items.json:7:5: expected one of none, creates, contacts-people, "
                + "found \"destroys\"; correct the value"
        ),
        Fault(
            file: "paths/items.json",
            old: "\"$request.path.shop\"",
            new: "\"$request.shop\"",
            kind: .wrongValue,
            message: "contracts/shop/paths/items.json:13:9: expected an expression like \"$request.body#/member\", "
                + "found \"$request.shop\"; correct the value"
        ),
        Fault(
            file: "schemas/answers.json",
            old: "\"kind\": \"success\"",
            new: "\"kind\": \"good\"",
            kind: .wrongValue,
            message: "contracts/shop/schemas/answers.json:4:7: expected {\"name\": \"…\", \"kind\": \"success\" or "
                + "\"failure\"}, found {\"name\":\"success\",\"kind\":\"good\"}; correct the value"
        ),
        Fault(
            file: "schemas/item.json",
            old: "\"maxLength\": 8",
            new: "\"maxLength\": -8",
            kind: .faultySchema,
            message: "contracts/shop/schemas/item.json:6:33: maxLength must be an integer from 0, found -8; "
                + "write the schema as JSON Schema 2020-12 has it"
        ),
        Fault(
            file: "examples/sample.json",
            old: "\"value\"",
            new: "\"externalValue\"",
            kind: .missingMember,
            message: "contracts/shop/examples/sample.json:1:1: expected the member \"value\" in the example, found "
                + "none; add \"value\": external values are not read"
        ),
        Fault(
            file: "facts.json",
            old: "\"silent\"",
            new: "\"mute\"",
            kind: .wrongValue,
            message: "contracts/shop/facts.json:8:49: expected one of documented, sample, silent, contradicted, "
                + "defect, found \"mute\"; correct the value"
        ),
    ]
}
