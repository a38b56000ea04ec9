import CaseDerivation
import HTTPMessages
import JSONText
import OpenAPIContract
import Testing

@Suite("Bodies that are not JSON")
struct PlainBodyTests {
    private static func derived(_ content: JSONValue) throws -> Derived {
        Derived(
            try Shop.contract(
                body: ["type": "object"],
                operation: ["requestBody": ["required": true, "content": content]]
            )
        )
    }

    private static func body(_ derived: Derived) -> String? {
        derived.request("create-item/request/valid/full")?.body.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("a text is sent as it is, and nothing is derived from it")
    func text() throws {
        let derived = try Self.derived([
            "text/plain": ["schema": ["type": "string", "maxLength": 50], "examples": ["sample": ["value": "hello"]]]
        ])
        #expect(Self.body(derived) == "hello")
        #expect(!derived.plan.cases.contains { $0.id.hasPrefix("create-item/body/") })
        let skip = derived.plan.skips.first { $0.id == "create-item/body/media-type/any" }
        #expect(skip?.reason == "nothing is derived from a body of the media type text/plain")
        #expect(derived.found("create-item/header/Content-Type/content-type/text-plain") == nil)
        #expect(derived.found("create-item/header/Content-Type/content-type/xml")?.expectation.word == "reject")
    }

    @Test("a form is sent as its fields")
    func form() throws {
        let derived = try Self.derived([
            "application/x-www-form-urlencoded": [
                "schema": [
                    "type": "object", "required": ["user", "tag"],
                    "properties": [
                        "user": ["type": "string"], "age": ["type": "integer"],
                        "tag": ["type": "array", "minItems": 2, "items": ["type": "string"]],
                    ],
                ],
                "examples": ["sample": ["value": ["user": "a b&c", "age": 20, "tag": ["x", "y"]]]],
            ]
        ])
        #expect(Self.body(derived) == "user=a%20b%26c&age=20&tag=x&tag=y")
    }

    @Test("of several media types the one that is JSON is sent, and none of the others is foreign")
    func several() throws {
        let derived = try Self.derived([
            "text/plain": ["schema": ["type": "string"]],
            "application/json": ["schema": ["type": "object", "properties": ["a": ["const": 1]]]],
        ])
        #expect(Self.body(derived) == #"{"a":1}"#)
        #expect(derived.found("create-item/header/Content-Type/content-type/text-plain") == nil)
        #expect(derived.found("create-item/header/Content-Type/content-type/form")?.expectation.word == "reject")
    }
}
