import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract
import Testing

struct RequiredRuleTests {
    @Test("leaves out each required member at every depth, alone")
    func members() throws {
        let schema: JSONValue = [
            "type": "object", "required": ["a", "list"],
            "properties": [
                "a": ["type": "string"], "b": ["type": "string"],
                "list": [
                    "type": "array",
                    "items": ["type": "object", "required": ["c"], "properties": ["c": ["type": "string"]]],
                ],
            ],
        ]
        let derived = Derived(try Shop.contract(body: schema))
        #expect(
            derived.sides("required") == [
                "body/a/missing reject", "body/list/missing reject", "body/list/0/c/missing reject",
                "body/all-missing reject", "body/empty-object reject", "path/tenant/missing reject",
                "path/tenant/empty reject",
            ]
        )
        #expect(derived.body("create-item/body/a/required/missing") == #"{"b":"b","list":[{"c":"c"}]}"#)
        #expect(derived.body("create-item/body/list/0/c/required/missing") == #"{"a":"a","b":"b","list":[{}]}"#)
        #expect(derived.found("create-item/body/list/0/c/required/missing")?.fields == ["c"])
        #expect(derived.body("create-item/body/required/all-missing") == #"{"b":"b"}"#)
        #expect(derived.body("create-item/body/required/empty-object") == "{}")
        #expect(derived.found("create-item/body/required/all-missing")?.fields == ["a", "list"])
    }

    @Test("leaves out the first and the last together, and expects what answers either")
    func together() throws {
        let schema: JSONValue = [
            "type": "object", "required": ["a", "b", "c", "d"],
            "properties": [
                "a": ["type": "string", "x-on-violation": ["missing-required": ["refused"]]],
                "b": ["type": "string"],
                "c": ["type": "string", "x-on-violation": ["missing-required": ["success"]]],
                "d": ["type": "string", "x-certainty": ["presence": "silent"]],
            ],
        ]
        let derived = Derived(try Shop.contract(body: schema))
        let pair = derived.found("create-item/body/required/first-and-last-missing")
        #expect(pair?.fields == ["a", "c"])
        #expect(pair?.expectation == .reject(.outcomes(["refused", "success"])))
        #expect(derived.body("create-item/body/required/first-and-last-missing") == #"{"b":"b","d":"d"}"#)
        #expect(derived.found("create-item/body/required/all-missing")?.fields == ["a", "b", "c"])
        #expect(derived.found("create-item/body/required/all-missing")?.expectation == .reject(.anyFailure))
        #expect(derived.body("create-item/body/required/all-missing") == #"{"d":"d"}"#)
    }

    @Test("leaves out required parameters and tolerates what is silent")
    func parameters() throws {
        let parameters: JSONValue = [
            ["name": "tenant", "in": "path", "required": true, "schema": ["type": "string"]],
            ["name": "q", "in": "query", "required": true, "schema": ["type": "string"], "example": "x"],
            [
                "name": "X-Trace", "in": "header", "required": true, "schema": ["type": "string"],
                "x-certainty": ["presence": "silent"],
            ],
            ["name": "o", "in": "query", "schema": ["type": "string"]],
        ]
        let derived = Derived(try Shop.contract(body: ["type": "object"], operation: ["parameters": parameters]))
        #expect(
            derived.sides("required") == [
                "query/q/missing reject", "header/X-Trace/missing tolerate", "path/tenant/missing reject",
                "path/tenant/empty reject",
            ]
        )
        #expect(derived.request("create-item/query/q/required/missing")?.target == "/v1/tenant/items?o=o")
        #expect(derived.request("create-item/path/tenant/required/missing")?.target == "/v1/items?q=x&o=o")
        #expect(derived.request("create-item/path/tenant/required/empty")?.target == "/v1//items?q=x&o=o")
        #expect(derived.request("create-item/header/X-Trace/required/missing")?.fields["X-Trace"] == nil)
    }

    @Test("expects what the nearest policy says")
    func policy() throws {
        let schema: JSONValue = [
            "type": "object", "required": ["a", "b"],
            "properties": [
                "a": ["type": "string", "x-on-violation": ["missing-required": ["refused"]]], "b": ["type": "string"],
            ],
        ]
        let derived = Derived(try Shop.contract(body: schema))
        #expect(derived.found("create-item/body/a/required/missing")?.expectation == .reject(.outcomes(["refused"])))
        #expect(derived.found("create-item/body/b/required/missing")?.expectation == .reject(.anyFailure))
        #expect(derived.found("create-item/path/tenant/required/missing")?.expectation == .reject(.rejected))
    }

    @Test("leaves out what must be there though nothing else is said of it, in alternatives too")
    func undeclared() throws {
        let derived = try Derived(member: ["type": "object", "required": ["a"]])
        #expect(derived.body("create-item/body/m/a/required/missing") == #"{"m":{}}"#)
        #expect(derived.found("create-item/body/m/a/required/missing")?.expectation.word == "reject")
        let either = try Derived(member: [
            "type": "object", "properties": ["a": ["const": 1], "b": ["const": 2]],
            "oneOf": [["required": ["a"]], ["required": ["b"]]],
        ])
        #expect(either.body("create-item/body/m/b/required/missing-in-alternative-2") == #"{"m":{}}"#)
        #expect(either.body("create-item/body/m/one-of/alternative-2") == #"{"m":{"b":2}}"#)
    }
}
