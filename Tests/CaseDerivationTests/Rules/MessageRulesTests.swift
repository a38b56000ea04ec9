import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract
import Testing

struct MessageRulesTests {
    @Test(
        "spoils the body's JSON in one place",
        arguments: [
            ("malformed-json/truncated", #"{"m":"a""#), ("malformed-json/trailing-comma", #"{"m":"a",}"#),
            ("malformed-json/unquoted-name", #"{m:"a"}"#), ("malformed-json/single-quotes", #"{'m':"a"}"#),
            ("malformed-json/missing-colon", #"{"m" "a"}"#), ("malformed-json/unclosed-string", #"{"m":"unclosed}"#),
            ("malformed-json/trailing-garbage", #"{"m":"a"}}"#), ("malformed-json/plain-text", "this is not JSON"),
            ("malformed-json/comment", #"{/* */"m":"a"}"#), ("malformed-json/bad-escape", #"{"m":"a","note":"\x41"}"#),
            ("malformed-json/control-character", "{\"m\":\"a\",\"note\":\"a\u{1}b\"}"),
            ("malformed-json/leading-zero", #"{"m":"a","note":01}"#),
            ("malformed-json/missing-comma", #"{"m":"a" "note":1}"#),
            ("malformed-json/trailing-comma-in-array", #"{"m":"a","note":["a",]}"#),
            ("malformed-json/trailing-comma-in-object", #"{"note":{"a":1,},"m":"a"}"#),
            ("malformed-json/leading-garbage", #")]}',{"m":"a"}"#), ("malformed-json/twice", #"{"m":"a"}{"m":"a"}"#),
            ("doubtful-json/duplicate-member-differing", #"{"m":"a","m":null}"#),
            ("empty-body/empty", ""), ("doubtful-json/duplicate-member", #"{"m":"a","m":"a"}"#),
            ("doubtful-json/byte-order-mark", "\u{FEFF}{\"m\":\"a\"}"),
            ("doubtful-json/not-a-number", #"{"m":"a","touchstone-unknown":NaN}"#),
        ]
    )
    func malformed(side: String, expected: String) throws {
        let derived = try Derived(member: ["type": "string"], example: "a")
        let id = "create-item/body/" + side
        #expect(derived.request(id)?.body == Array(expected.utf8))
        #expect(derived.found(id)?.expectation.word == (side.hasPrefix("doubtful") ? "tolerate" : "reject"))
    }

    @Test("sends what no parser of this package takes, where it says malformed")
    func reallyMalformed() throws {
        let derived = try Derived(member: ["type": "string"])
        let bodies = derived.plan.cases.filter { $0.constraint == "malformed-json" }
        #expect(bodies.count == 17)
        for found in bodies {
            let body = try #require(derived.request(found.id)?.body)
            #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: body) }
        }
    }

    @Test("spoils what the user has pinned and what is fresh, so that nothing else is wrong with the body")
    func spoiledValues() throws {
        let schema: JSONValue = [
            "type": "object", "required": ["id", "m"],
            "properties": ["id": ["type": "string"], "m": ["type": "string", "x-unique": true]],
        ]
        let derived = Derived(try Shop.contract(body: schema, example: ["id": "T1", "m": "ABCDEFGHIJ"]))
        let values = CountingValues(variables: ["id": "mine"])
        #expect(
            derived.body("create-item/body/malformed-json/trailing-comma", values: values)
                == #"{"id":"mine","m":"A000000001",}"#
        )
        #expect(
            derived.body("create-item/body/doubtful-json/not-a-number", values: values)
                == #"{"id":"mine","m":"A000000002","touchstone-unknown":NaN}"#
        )
    }

    @Test("spells the same body in other ways, which must be taken")
    func spellings() throws {
        let schema: JSONValue = [
            "type": "object", "required": ["id", "m"],
            "properties": ["id": ["type": "string"], "m": ["type": "string"]],
        ]
        let derived = Derived(try Shop.contract(body: schema, example: ["id": "T1", "m": "a/b"]))
        let spelled = derived.plan.cases.filter { $0.constraint == "json-spelling" }
        #expect(spelled.map(\.side) == ["members-reversed", "white-space", "escaped"])
        #expect(spelled.allSatisfy { $0.expectation == .accept })
        let bodies = spelled.map { derived.body($0.id, values: CountingValues()) }
        #expect(bodies.first == #"{"m":"a/b","id":"T1"}"#)
        #expect(bodies.dropFirst().first == " \r\n{\n\t\"id\" : \"T1\" ,\n\t\"m\" : \"a/b\"\n}\n")
        #expect(bodies.last == #"{"\u0069d":"T1","m":"a\/b"}"#)
    }

    @Test("spells the names of header fields in the other letter case, which must be taken")
    func fieldNames() throws {
        let derived = try Derived(member: ["type": "string"], example: "a")
        let spelled = derived.plan.cases.filter { $0.constraint == "field-names" }
        #expect(spelled.map(\.side) == ["upper-case", "lower-case"])
        #expect(spelled.allSatisfy { $0.expectation == .accept })
        let names = spelled.map { derived.request($0.id)?.fields.map(\.name) ?? [] }
        #expect(names == [["KEY", "CONTENT-TYPE"], ["key", "content-type"]])
    }

    @Test(
        "percent-encodes the last character of a query parameter, which must be taken",
        arguments: [("a1", "a%31"), ("a~", "a%7E"), ("a b", "a%20%62"), ("aß", "a%C3%9F")]
    )
    func percentEncoding(text: String, encoded: String) throws {
        let contract = try Shop.contract(
            body: ["type": "object"],
            operation: [
                "parameters": [
                    ["name": "word", "in": "query", "schema": ["type": "string"], "example": .string(text)]
                ]
            ]
        )
        let derived = Derived(contract)
        let found = try #require(derived.found("create-item/query/word/percent-encoding/last-character"))
        #expect(found.expectation == .accept)
        #expect(derived.request(found.id)?.target == "/v1/%7Btenant%7D/items?word=\(encoded)")
    }

    @Test("says by which words of RFC 8259 a parser may take a doubtful text")
    func doubts() throws {
        let derived = try Derived(member: ["type": "string"], example: "a")
        let doubtful = derived.plan.cases.filter { $0.constraint == "doubtful-json" }
        #expect(doubtful.count == 8)
        for found in doubtful {
            guard case .tolerate(let reason) = found.expectation else { continue }
            #expect(reason.hasPrefix("RFC 8259 section ") && reason.hasSuffix("the documents are silent about it"))
        }
        #expect(
            derived.found("create-item/body/doubtful-json/not-a-number")?.expectation
                == .tolerate(
                    reason: "RFC 8259 section 6 has no NaN, but section 9 lets a parser accept extensions, as "
                        + "well-known ones do, and the documents are silent about it"
                )
        )
    }

    @Test("sends other content types, and spellings of the documented one")
    func contentTypes() throws {
        let derived = try Derived(member: ["type": "string"])
        #expect(
            derived.values("content-type") == [
                "missing -", #"text-plain "text/plain""#, #"xml "application/xml""#,
                #"form "application/x-www-form-urlencoded""#, #"multipart "multipart/form-data; boundary=touchstone""#,
                #"octet-stream "application/octet-stream""#, #"other-type "text/json""#,
                #"suffix "application/vnd.example+json""#, #"prefix "application/jsonx""#, #"subtype-only "json""#,
                #"empty """#,
                #"upper-case-subtype "application/JSON""#,
                #"upper-case "APPLICATION/JSON""#, #"charset "application/json; charset=utf-8""#,
            ]
        )
        #expect(
            derived.plan.cases.filter { $0.constraint == "content-type" }.map(\.expectation.word) == [
                "reject", "reject", "reject", "reject", "reject", "reject", "reject", "reject", "reject", "reject",
                "reject", "accept", "tolerate", "tolerate",
            ]
        )
        #expect(derived.request("create-item/header/Content-Type/content-type/missing")?.fields["Content-Type"] == nil)
        #expect(
            derived.request("create-item/header/Content-Type/content-type/xml")?.fields["Content-Type"]
                == "application/xml"
        )
    }

    @Test("tolerates every content type where the documents are silent")
    func silentContentType() throws {
        let derived = Derived(
            try Shop.contract(
                body: ["type": "object"],
                requestBody: ["x-certainty": ["media-type": "silent"]]
            )
        )
        #expect(
            derived.plan.cases.filter { $0.constraint == "content-type" }.allSatisfy {
                $0.expectation.word == "tolerate"
            }
        )
    }

    @Test("leaves out, falsifies and empties credentials")
    func credentials() throws {
        let derived = try Derived(member: ["type": "string"])
        let values = CountingValues(variables: ["key": "secret"])
        #expect(
            derived.sides("authentication") == [
                "header/key/missing reject", "header/key/empty reject", "header/key/wrong reject",
                "header/key/first-character reject", "header/key/last-character reject",
                "header/key/letter-case reject", "header/key/truncated reject",
                "header/key/extended reject", "header/key/preceded reject",
            ]
        )
        #expect(derived.request("create-item/header/key/authentication/missing", values: values)?.fields["key"] == nil)
        #expect(derived.request("create-item/header/key/authentication/empty", values: values)?.fields["key"] == "")
        let wrong = derived.request("create-item/header/key/authentication/wrong", values: values)?.fields["key"]
        #expect(wrong == "tfdsfu")
    }

    @Test("falsifies path parameters, also where one is pinned")
    func pathParameters() throws {
        let open = try Derived(member: ["type": "string"])
        #expect(open.sides("value").allSatisfy { $0.hasSuffix("tolerate") })
        let derived = Derived(
            try Shop.contract(
                body: ["type": "object"],
                operation: [
                    "parameters": [
                        [
                            "name": "tenant", "in": "path", "required": true, "schema": ["type": "string"],
                            "example": "T1", "x-certainty": ["value": "documented"],
                        ]
                    ]
                ]
            )
        )
        #expect(
            derived.sides("value") == [
                "path/tenant/wrong reject", "path/tenant/first-character reject", "path/tenant/last-character reject",
                "path/tenant/letter-case reject", "path/tenant/truncated reject", "path/tenant/extended reject",
                "path/tenant/preceded reject", "path/tenant/slashed reject",
            ]
        )
        let request = derived.request(
            "create-item/path/tenant/value/wrong",
            values: CountingValues(variables: ["tenant": "mine"])
        )
        #expect(request?.target == "/v1/njof/items")
        #expect(derived.request("create-item/path/tenant/value/slashed")?.target == "/v1/T1%2F0/items")
    }

    @Test("sends undeclared methods, with a body where the method has one")
    func methods() throws {
        let derived = try Derived(member: ["type": "string"], example: "a")
        #expect(
            derived.sides("undeclared-method") == [
                "method/get reject", "method/get-with-body reject", "method/put reject", "method/patch reject",
                "method/delete reject", "method/delete-with-body reject",
            ]
        )
        #expect(derived.request("create-item/method/undeclared-method/get")?.body == nil)
        #expect(derived.request("create-item/method/undeclared-method/get")?.method == "GET")
        #expect(derived.body("create-item/method/undeclared-method/put") == #"{"m":"a"}"#)
        #expect(derived.body("create-item/method/undeclared-method/delete-with-body") == #"{"m":"a"}"#)
        #expect(
            derived.plan.skips.map(\.id).filter { $0.contains("/method/") } == [
                "create-item/method/undeclared-method/head", "create-item/method/undeclared-method/options",
            ]
        )
    }

    @Test("makes no case of a method about which the documents are silent")
    func silentMethods() throws {
        let derived = Derived(
            try Shop.contract(body: ["type": "object"], operation: ["x-certainty": ["put": "silent"]])
        )
        #expect(!derived.sides("undeclared-method").contains("method/put reject"))
        #expect(derived.plan.skips.map(\.id).contains("create-item/method/undeclared-method/put"))
    }
}
