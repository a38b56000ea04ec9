import CaseDerivation
import JSONText
import OpenAPIContract
import Testing

struct WithoutOptionalPartsTranspositionTests {
    private static let schema: JSONValue = [
        "type": "object", "required": ["a"],
        "properties": [
            "a": ["type": "string", "maxLength": 2], "b": ["type": "string", "maxLength": 2],
            "list": [
                "type": "array", "maxItems": 1,
                "items": ["type": "object", "properties": ["x": ["type": "integer"], "y": ["type": "integer"]]],
            ],
        ],
    ]

    @Test("repeats a refusal in the smallest request that can hold it")
    func smallest() throws {
        let derived = Derived(try Shop.contract(body: Self.schema))
        #expect(
            derived.transposed("max-length") == [
                "body/a/above-without-optional-parts reject beside minimal",
                "body/b/above-without-optional-parts reject beside with-only-b",
            ]
        )
        #expect(derived.body("create-item/body/a/max-length/above-without-optional-parts") == #"{"a":"abc"}"#)
        #expect(
            derived.body("create-item/body/b/max-length/above-without-optional-parts") == #"{"a":"a","b":"abc"}"#
        )
        #expect(derived.body("create-item/request/valid/with-only-b") == #"{"a":"a","b":"b"}"#)
        #expect(
            derived.body("create-item/body/required/all-missing-without-optional-parts") == nil
        )
        #expect(derived.body("create-item/body/a/required/missing-without-optional-parts") == "{}")
    }

    @Test("leaves one member in each item of the list under test")
    func items() throws {
        let derived = Derived(try Shop.contract(body: Self.schema))
        #expect(
            derived.body("create-item/body/list/max-items/above-without-optional-parts")
                == #"{"a":"a","list":[{"y":1},{"y":1}]}"#
        )
        #expect(derived.body("create-item/request/valid/with-only-list") == #"{"a":"a","list":[{"y":1}]}"#)
        #expect(
            derived.body("create-item/body/list/0/x/type/null-without-optional-parts")
                == #"{"a":"a","list":[{"x":null}]}"#
        )
    }

    @Test("has nothing to leave out where nothing is optional")
    func nothingOptional() throws {
        #expect(try Derived(member: ["type": "string", "maxLength": 2]).transposed("max-length").isEmpty)
    }
}
