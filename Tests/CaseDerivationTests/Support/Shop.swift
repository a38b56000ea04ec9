import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract

/// Small contracts held in memory, and what is derived from them.
enum Shop {
    static let success: JSONValue = [
        "200": [
            "description": "done",
            "content": [
                "application/json": [
                    "schema": ["x-outcome": ["name": "success", "kind": "success"], "type": "object"]
                ]
            ],
        ],
        "400": [
            "description": "refused",
            "content": [
                "application/json": [
                    "schema": ["x-outcome": ["name": "refused", "kind": "failure"], "type": "object"]
                ]
            ],
        ],
    ]

    /// A contract of these paths, with the credential `key` and a tenant in every path.
    static func contract(paths: JSONValue) throws -> Contract {
        let document: JSONValue = [
            "openapi": "3.1.1", "info": ["title": "Shop", "version": "1.0.0"],
            "servers": [["url": "https://shop.example.com"]], "security": [["key": []]], "paths": paths,
            "components": ["securitySchemes": ["key": ["type": "apiKey", "in": "header", "name": "key"]]],
        ]
        let files = FilesInMemory(["contracts/shop/openapi.json": document.serialized(.pretty)])
        return try ContractFolder(root: "contracts", files: files).load("shop")
    }

    /// A contract of one operation, `POST /v1/{tenant}/items`, that takes this body; `operation` replaces or adds members.
    static func contract(
        body schema: JSONValue,
        example: JSONValue? = nil,
        operation members: [String: JSONValue] = [:],
        requestBody: [String: JSONValue] = [:]
    ) throws -> Contract {
        var media: JSONObject = ["schema": schema]
        if let example { media["examples"] = ["sample": ["summary": "sample", "value": example]] }
        var content: JSONObject = ["required": true, "content": ["application/json": .object(media)]]
        for (name, value) in requestBody { content[name] = value }
        var operation: JSONObject = [
            "operationId": "create-item", "summary": "Create an item",
            "x-on-violation": ["any": "failure", "path": "rejected"],
            "parameters": [
                [
                    "name": "tenant", "in": "path", "required": true, "schema": ["type": "string"],
                    "example": "T1",
                ]
            ],
            "requestBody": .object(content), "responses": success,
        ]
        for (name, value) in members { operation[name] = value }
        return try contract(paths: ["/v1/{tenant}/items": ["post": .object(operation)]])
    }
}

/// What is derived from a contract, in forms that can be written out by hand.
struct Derived {
    let plan: Plan

    init(_ contract: Contract, selection: PlanSelection = PlanSelection()) {
        plan = CaseDeriver(contract: contract, seed: 1, selection: selection).plan()
    }

    /// What is derived from an object with this one member, `m`.
    init(member schema: JSONValue, example: JSONValue? = nil, required: Bool = true) throws {
        let names: JSONValue = required ? ["m"] : []
        self.init(
            try Shop.contract(
                body: ["type": "object", "required": names, "properties": ["m": schema]],
                example: example.map { ["m": $0] }
            )
        )
    }

    /// `site/side expectation` of every case of the constraint that a rule derived.
    func sides(_ constraint: String) -> [String] {
        plan.cases.filter { $0.constraint == constraint && !isTransposed($0) }.map {
            "\($0.site)/\($0.side) \($0.expectation.word)"
        }
    }

    /// `side value` of every case of the constraint whose value is kept, as JSON.
    func values(_ constraint: String) -> [String] {
        plan.cases.filter { $0.constraint == constraint && !isTransposed($0) }.map {
            "\($0.side) \($0.value?.serialized() ?? "-")"
        }
    }

    /// `site/side expectation beside twin` of every case that stands in another request than the full one.
    func transposed(_ constraint: String) -> [String] {
        plan.cases.filter { $0.constraint == constraint && isTransposed($0) }.map {
            "\($0.site)/\($0.side) \($0.expectation.word) beside \($0.twin?.split(separator: "/").last ?? "-")"
        }
    }

    private func isTransposed(_ found: Case) -> Bool {
        found.twin.map { !$0.hasSuffix("/request/valid/full") } ?? false
    }

    func found(_ id: String) -> Case? { plan.cases.first { $0.id == id } }

    /// The request of a case of one request.
    func request(_ id: String, values: CountingValues = CountingValues()) -> HTTPRequest? {
        guard case .single(let recipe) = found(id)?.procedure else { return nil }
        return RequestBuilder(values: values).prepare(recipe).request
    }

    /// The body of that request as text.
    func body(_ id: String, values: CountingValues = CountingValues()) -> String? {
        request(id, values: values)?.body.map { String(decoding: $0, as: UTF8.self) }
    }
}
