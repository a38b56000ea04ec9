import CaseDerivation
import JSONText
import OpenAPIContract
import Testing

struct OtherItemTranspositionTests {
    private static let object: JSONValue = [
        "type": "object", "required": ["c"], "properties": ["c": ["type": "string", "x-unique": true]],
    ]

    @Test("spoils the first, the middle and the last of three items, beside three valid ones")
    func positions() throws {
        let derived = try Derived(
            member: ["type": "array", "items": ["type": "integer", "maximum": 9]],
            example: [5]
        )
        #expect(
            derived.transposed("maximum") == [
                "body/m/0/above-of-3 reject beside several", "body/m/1/above-of-3 reject beside several",
                "body/m/2/above-of-3 reject beside several",
            ]
        )
        #expect(derived.body("create-item/body/m/items/several") == #"{"m":[5,5,5]}"#)
        #expect(derived.body("create-item/body/m/0/maximum/above-of-3") == #"{"m":[10,5,5]}"#)
        #expect(derived.body("create-item/body/m/1/maximum/above-of-3") == #"{"m":[5,10,5]}"#)
        #expect(derived.body("create-item/body/m/2/maximum/above-of-3") == #"{"m":[5,5,10]}"#)
        #expect(derived.found("create-item/body/m/items/several")?.expectation == .accept)
    }

    @Test("keeps every other part plain and fresh")
    func fresh() throws {
        let derived = try Derived(member: ["type": "array", "items": Self.object], example: [["c": "order"]])
        #expect(
            derived.body("create-item/body/m/1/c/required/missing-of-3")
                == #"{"m":[{"c":"00001"},{},{"c":"00002"}]}"#
        )
        #expect(
            derived.body("create-item/body/m/1/c/type/array-of-3")
                == nil
        )
        #expect(
            derived.body("create-item/body/m/2/c/type/null-of-3")
                == #"{"m":[{"c":"00001"},{"c":"00001"},{"c":null}]}"#
        )
    }

    @Test("sends no more items than the list may hold, and says so where that is one")
    func limited() throws {
        let two = try Derived(member: ["type": "array", "maxItems": 2, "items": Self.object])
        #expect(
            two.transposed("required").map { $0.split(separator: " ")[0] } == [
                "body/m/0/c/missing-of-2", "body/m/1/c/missing-of-2",
            ]
        )
        let one = try Derived(member: ["type": "array", "maxItems": 1, "items": Self.object])
        #expect(one.transposed("required").isEmpty)
        #expect(one.plan.skips.map(\.id).contains("create-item/body/m/items/several"))
        let alike = try Derived(member: ["type": "array", "uniqueItems": true, "items": ["const": 1]])
        #expect(alike.plan.skips.map(\.id).contains("create-item/body/m/items/several"))
    }

    @Test("lengthens one list of lists at a time")
    func nested() throws {
        let derived = try Derived(
            member: ["type": "array", "items": ["type": "array", "items": ["type": "integer", "maximum": 9]]],
            example: [[5]]
        )
        #expect(derived.body("create-item/body/m/2/0/maximum/above-of-3") == #"{"m":[[5],[5],[10]]}"#)
        #expect(derived.body("create-item/body/m/0/2/maximum/above-of-3") == #"{"m":[[5,5,10]]}"#)
    }
}
