import CaseDerivation
import HTTPMessages
import JSONText
import Testing

struct UnlimitedItemsRuleTests {
    private static let id = "create-item/body/m/unlimited/many"

    @Test("sends more than a thousand items, like the first one, where a document denies a limit")
    func many() throws {
        let item: JSONValue = [
            "type": "object", "properties": ["name": ["type": "string"], "id": ["type": "string", "x-unique": true]],
        ]
        let derived = try Derived(
            member: ["type": "array", "x-unlimited": true, "items": item],
            example: [["name": "a", "id": "order"]]
        )
        #expect(derived.found(Self.id)?.expectation == .accept)
        let body = try #require(derived.request(Self.id)?.body)
        let items = try #require(try JSONValue(parsing: body)[member: "m"]?.arrayValue)
        #expect(items.count == 1100)
        #expect(items[1] == ["name": "a", "id": "00001"])
        #expect(items[1099] == ["name": "a", "id": "01099"])
    }

    @Test("keeps the body below what servers refuse for its size")
    func size() throws {
        let derived = try Derived(
            member: ["type": "array", "x-unlimited": true, "items": ["type": "string"]],
            example: [.string(String(repeating: "a", count: 300))]
        )
        let body = try #require(derived.request(Self.id)?.body)
        #expect((58_000...60_000).contains(body.count))
    }

    @Test("looks for no limit where the documents say nothing of one")
    func silent() throws {
        let derived = try Derived(member: ["type": "array", "items": ["type": "string"]])
        #expect(derived.found(Self.id) == nil)
    }
}
