import CaseDerivation
import JSONText
import Testing

struct BehindPlacesRuleTests {
    private static let tuple: JSONValue = [
        "type": "array", "prefixItems": [["const": "on"], ["type": "integer"]],
        "items": ["type": "integer", "maximum": 5], "maxItems": 4,
    ]

    @Test("an item behind the places is accepted, and has cases beside that request")
    func behind() throws {
        let derived = try Derived(member: Self.tuple)
        #expect(derived.body("create-item/request/valid/full") == #"{"m":["on",1]}"#)
        #expect(derived.body("create-item/body/m/items/behind-places") == #"{"m":["on",1,1]}"#)
        #expect(derived.found("create-item/body/m/items/behind-places")?.expectation == .accept)
        let above = try #require(derived.found("create-item/body/m/2/maximum/above"))
        #expect(above.twin == "create-item/body/m/items/behind-places")
        #expect(derived.body(above.id) == #"{"m":["on",1,6]}"#)
    }

    @Test("the number of items is tried with each item in its place")
    func counts() throws {
        let derived = try Derived(member: Self.tuple)
        #expect(derived.body("create-item/body/m/max-items/at") == #"{"m":["on",1,1,1]}"#)
        #expect(derived.body("create-item/body/m/max-items/above") == #"{"m":["on",1,1,1,1]}"#)
    }

    @Test("nothing is put where the documents allow nothing")
    func none() throws {
        let closed = try Derived(member: ["type": "array", "prefixItems": [["type": "integer"]], "items": false])
        #expect(closed.found("create-item/body/m/items/behind-places") == nil)
    }
}
