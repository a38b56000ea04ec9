import CaseDerivation
import JSONText
import Testing

@Suite("DistinctItemsProbe")
struct DistinctItemsProbeTests {
    @Test("makes the texts of items alike different, but for what is filled when it is sent")
    func probe() throws {
        let item: JSONValue = [
            "type": "object",
            "properties": [
                "name": ["type": "string"], "at": ["type": "string", "x-relative-time": ["not-before": "today"]],
            ],
        ]
        let derived = try Derived(
            member: ["type": "array", "items": item, "maxItems": 3],
            example: [["name": "a", "at": "2026-01-01T10:00:00.000+05:30"]]
        )
        let full = try #require(derived.found("create-item/body/m/max-items/at"))
        let names = DistinctItemsProbe(full)?.recipe.json?[member: "m"]?.arrayValue?.map { $0[member: "name"] }
        #expect(names == ["a", "a2", "a3"])
        let times = DistinctItemsProbe(full)?.recipe.json?[member: "m"]?.arrayValue?.map { $0[member: "at"] }
        #expect(times.map { Set($0.map { $0?.serialized() }).count } == 1)
    }

    @Test("is there for no request that must be refused, and for none without items alike")
    func others() throws {
        let derived = try Derived(
            member: ["type": "array", "items": ["type": "string"], "maxItems": 3],
            example: ["a"]
        )
        #expect(derived.found("create-item/body/m/max-items/above") != nil)
        #expect(derived.plan.cases.allSatisfy { DistinctItemsProbe($0) == nil })
    }
}
