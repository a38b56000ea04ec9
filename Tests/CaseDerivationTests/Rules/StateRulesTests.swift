import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract
import Testing

struct StateRulesTests {
    static let paths: JSONValue = [
        "/items": [
            "post": [
                "operationId": "add-item", "summary": "Add", "x-side-effect": "creates",
                "x-state": [
                    "stores": [
                        "collection": "items", "owner": "$request.body#/owner_no", "item": "$response.body#/data",
                        "identifiedBy": "/id",
                    ],
                    "refusesRepetition": ["outcome": "refused"],
                ],
                "requestBody": [
                    "required": true,
                    "content": [
                        "application/json": [
                            "schema": [
                                "type": "object", "required": ["owner_no", "id"],
                                "properties": [
                                    "owner_no": ["type": "string"], "id": ["type": "string", "x-unique": true],
                                ],
                                "x-on-violation": ["any": ["other"]],
                            ],
                            "examples": [
                                "sample": ["summary": "s", "value": ["owner_no": "48900", "id": "ABCDEFGHIJ"]]
                            ],
                        ]
                    ],
                ],
                "responses": Shop.success,
            ],
            "get": [
                "operationId": "list-items", "summary": "List", "x-side-effect": "none",
                "x-state": [
                    "lists": [
                        "collection": "items", "owner": "$request.query.owner", "ownedBy": "/owner_no",
                        "items": "$response.body#/data", "identifiedBy": "/id",
                    ]
                ],
                "parameters": [
                    ["name": "owner", "in": "query", "required": true, "schema": ["type": "string"], "example": "1"]
                ],
                "responses": Shop.success,
            ],
        ]
    ]

    @Test("repeats the same payload where that is refused")
    func repetition() throws {
        let derived = Derived(try Shop.contract(paths: Self.paths))
        let found = try #require(derived.found("add-item/request/repetition/same-payload"))
        #expect(found.expectation == .reject(.outcomes(["refused"])))
        guard case .repetition(_, let times, let others) = found.procedure else {
            Issue.record("the case repeats nothing")
            return
        }
        #expect(times == 3)
        #expect(others == 0)
    }

    @Test("repeats it behind as many others as valid requests are repeated")
    func repetitionBehindOthers() throws {
        let id = "add-item/request/repetition/behind-others"
        let contract = try Shop.contract(paths: Self.paths)
        let found = try #require(Derived(contract, selection: PlanSelection(repeats: 12)).found(id))
        #expect(found.expectation == .reject(.outcomes(["refused"])))
        guard case .repetition(_, let times, let others) = found.procedure else {
            Issue.record("the case repeats nothing")
            return
        }
        #expect(times == 2)
        #expect(others == 12)
        #expect(Derived(contract, selection: PlanSelection(repeats: 1)).found(id) == nil)
    }

    @Test("repeats the same payload where nothing is said of that, and nothing where nothing is changed")
    func openRepetition() throws {
        let body: JSONValue = ["type": "object", "properties": ["m": ["type": "string"]]]
        let creating = Derived(try Shop.contract(body: body, operation: ["x-side-effect": "creates"]))
        #expect(creating.sides("repetition") == ["request/same-payload tolerate"])
        let reading = Derived(try Shop.contract(body: body, operation: ["x-side-effect": "none"]))
        #expect(reading.sides("repetition").isEmpty)
    }

    @Test("stores the same item under another owner")
    func secondOwner() throws {
        let derived = Derived(try Shop.contract(paths: Self.paths))
        let found = try #require(derived.found("add-item/body/owner_no/repetition/under-another-owner"))
        #expect(found.expectation.word == "tolerate")
        guard case .succession(let recipe, let earlier) = found.procedure else {
            Issue.record("the case sends one request")
            return
        }
        let builder = RequestBuilder(values: CountingValues())
        let first = builder.prepare(earlier)
        #expect(first.body == ["owner_no": "48900", "id": "A000000001"])
        #expect(builder.prepare(recipe, after: first).body == ["owner_no": "489001", "id": "A000000001"])
    }

    @Test("asks for what was stored with a percent-encoded owner")
    func encodedOwner() throws {
        let derived = Derived(try Shop.contract(paths: Self.paths))
        let found = try #require(derived.found("list-items/query/owner/percent-encoding/last-character"))
        guard case .storeThenList(_, let list) = found.procedure else {
            Issue.record("the case stores nothing")
            return
        }
        #expect(RequestBuilder(values: CountingValues()).prepare(list).request.target.hasSuffix("?owner=4890%30"))
    }

    @Test("lets what never differs be answered as repeated")
    func allowance() throws {
        let derived = Derived(try Shop.contract(paths: Self.paths))
        #expect(derived.found("add-item/body/type/null")?.expectation == .reject(.outcomes(["other", "refused"])))
        #expect(
            derived.found("add-item/body/owner_no/required/missing")?.expectation == .reject(.outcomes(["other"]))
        )
        #expect(
            derived.found("add-item/body/id/required/missing")?.expectation == .reject(.outcomes(["other", "refused"]))
        )
    }

    @Test("lists what was stored, for the same owner")
    func storedThenListed() throws {
        let derived = Derived(try Shop.contract(paths: Self.paths))
        let found = try #require(derived.found("list-items/request/state/stored-then-listed"))
        guard case .storeThenList(let store, let list) = found.procedure else {
            Issue.record("the case stores nothing")
            return
        }
        let builder = RequestBuilder(values: CountingValues())
        #expect(builder.prepare(store).body?[member: "owner_no"] == "48900")
        #expect(builder.prepare(list).request.target == "/items?owner=48900")
        for name in ["owner_no", "owner"] {
            let pinned = RequestBuilder(values: CountingValues(variables: [name: "7"]))
            #expect(pinned.prepare(store).body?[member: "owner_no"] == "7")
            #expect(pinned.prepare(list).request.target == "/items?owner=7")
        }
        #expect(found.setup == ["add-item/request/valid/full"])
        #expect(derived.found("list-items/request/valid/full")?.setup == ["add-item/request/valid/full"])
    }

    @Test("asks for every owner in the words of query languages")
    func wildcards() throws {
        let derived = Derived(try Shop.contract(paths: Self.paths))
        let builder = RequestBuilder(values: CountingValues(variables: ["owner": "71"]))
        let targets = try ["percent", "asterisk", "always-true", "underscore"].map { side in
            let found = try #require(derived.found("list-items/query/owner/wildcard/\(side)"))
            #expect(found.expectation.word == "tolerate")
            #expect(found.setup == ["add-item/request/valid/full"])
            guard case .single(let recipe) = found.procedure else { return "" }
            return builder.prepare(recipe).request.target
        }
        #expect(
            targets == [
                "/items?owner=%25", "/items?owner=*", "/items?owner='%20OR%20'1'%3D'1", "/items?owner=7_",
            ]
        )
        #expect(!derived.plan.cases.contains { $0.operation == "add-item" && $0.constraint == "wildcard" })
    }

    @Test("a series that stores is listed in the end, for the same owner")
    func seriesThenListed() throws {
        let derived = Derived(try Shop.contract(paths: Self.paths))
        let found = try #require(derived.found("add-item/request/valid/repeated"))
        guard case .series(_, _, let listing?) = found.procedure else {
            Issue.record("the series is not listed")
            return
        }
        #expect(RequestBuilder(values: CountingValues()).prepare(listing).request.target == "/items?owner=48900")
        let lists = try #require(derived.found("list-items/request/valid/repeated"))
        guard case .series(_, _, nil) = lists.procedure else {
            Issue.record("a list is listed")
            return
        }
    }

    @Test("says so where nothing that may be sent stores")
    func notAllowed() throws {
        let derived = Derived(try Shop.contract(paths: Self.paths), selection: PlanSelection(allowed: [.none]))
        #expect(derived.found("list-items/request/state/stored-then-listed") == nil)
        #expect(derived.found("list-items/request/valid/full")?.setup == [])
        #expect(derived.plan.skips.map(\.id).contains("list-items/request/state/stored-then-listed"))
        #expect(derived.plan.skips.map(\.id).contains("add-item/request/side-effect/creates"))
        #expect(!derived.plan.cases.contains { $0.operation == "add-item" })
    }
}
