import CaseDerivation
import JSONText
import Testing

struct SampleRuleTests {
    @Test("sends every item of the sample, with reserved numbers, and the valid request's own values for descriptions")
    func sample() throws {
        let schema: JSONValue = [
            "type": "object",
            "properties": [
                "phones": [
                    "type": "array", "items": ["type": "string", "pattern": "^[0-9]+$", "x-contact": "phone-number"],
                ],
                "code": ["type": "string", "maxLength": 8], "mail": ["type": "string", "format": "email"],
            ],
        ]
        let example: JSONValue = [
            "phones": ["918000XXXXXX", "918100XXXXXX"], "code": "<8 characters>", "mail": "john@tata.com",
        ]
        let derived = Derived(try Shop.contract(body: schema, example: example))
        #expect(derived.sides("sample") == ["request/sample accept"])
        #expect(
            derived.body("create-item/request/sample/sample")
                == #"{"phones":["447700900001","447700900501"],"code":"code","mail":"mail@example.com"}"#
        )
        #expect(
            derived.body("create-item/request/valid/full")
                == #"{"phones":["447700900001"],"code":"code","mail":"mail@example.com"}"#
        )
    }

    @Test("derives none without a sample")
    func none() throws {
        #expect(try Derived(member: ["type": "string"]).sides("sample").isEmpty)
    }
}
