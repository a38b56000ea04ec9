import CaseDerivation
import JSONText
import Testing

@Suite("TupleRule")
struct TupleRuleTests {
    private static let pair: JSONValue = [
        "type": "array", "prefixItems": [["enum": ["on", "off"]], ["type": "integer", "maximum": 9]], "items": false,
    ]

    @Test("exchanges two items and sends one more than there are places for")
    func places() throws {
        let derived = try Derived(member: Self.pair)
        #expect(
            derived.values("prefix-items") == [#"exchanged [1,"on"]"#, #"one-more ["on",1,1]"#]
        )
        #expect(derived.sides("prefix-items") == ["body/m/exchanged reject", "body/m/one-more reject"])
    }

    @Test("each place has cases of its own")
    func ownCases() throws {
        let derived = try Derived(member: Self.pair)
        #expect(derived.body("create-item/body/m/0/enum/outsider")?.hasSuffix(",1]}") == true)
        #expect(derived.body("create-item/body/m/1/maximum/above") == #"{"m":["on",10]}"#)
    }

    @Test("says nothing of places that take the same")
    func alike() throws {
        let derived = try Derived(
            member: ["type": "array", "prefixItems": [["type": "integer"], ["type": "integer"]]]
        )
        #expect(derived.values("prefix-items").isEmpty)
    }
}
