import JSONText
import OpenAPIContract
import Testing

@testable import CaseDerivation

@Suite struct ConsistencyRuleTests {
    private static let id = "create-item/request/valid/repeated"

    private func times(_ selection: PlanSelection) throws -> Int? {
        let derived = Derived(try Shop.contract(body: ["type": "object"]), selection: selection)
        guard case .series(_, let times, _) = derived.found(Self.id)?.procedure else { return nil }
        return times
    }

    @Test("sends a valid request ninety times, or as often as it is told")
    func repeats() throws {
        #expect(try times(PlanSelection()) == 90)
        #expect(try times(PlanSelection(repeats: 7)) == 7)
    }

    @Test("plain texts differ by a word, and nothing else does")
    func words() throws {
        let properties: JSONValue = [
            "name": ["type": "string", "maxLength": 11], "short": ["type": "string", "maxLength": 10],
            "number": ["type": "string"], "kind": ["type": "string", "enum": ["big"]],
            "parts": ["type": "array", "items": ["type": "object", "properties": ["name": ["type": "string"]]]],
        ]
        let sample: JSONValue = [
            "name": "Ann", "short": "Ann", "number": "48900", "kind": "big", "parts": [["name": "Ann"]],
        ]
        let derived = Derived(try Shop.contract(body: ["type": "object", "properties": properties], example: sample))
        guard case .series(let recipe, _, _) = derived.found(Self.id)?.procedure else {
            Issue.record("nothing is repeated")
            return
        }
        let builder = RequestBuilder(values: CountingValues())
        let bodies = [builder.prepare(recipe).body, builder.prepare(recipe).body]
        let plain = RequestBuilder(values: CountingValues(variables: ["name": "Bob"])).prepare(recipe).body
        #expect(bodies.map { $0?[member: "name"] } == ["Ann aaaaaab", "Ann aaaaaac"])
        #expect(plain?[member: "name"] == "Bob")
        #expect(bodies[0]?[member: "short"] == "Ann")
        #expect(bodies[0]?[member: "number"] == "48900")
        #expect(bodies[0]?[member: "kind"] == "big")
        #expect(bodies[0]?[member: "parts"] == bodies[1]?[member: "parts"])
    }

    @Test("says that nothing is repeated where once is asked for")
    func once() throws {
        let derived = Derived(try Shop.contract(body: ["type": "object"]), selection: PlanSelection(repeats: 1))
        #expect(derived.found(Self.id) == nil)
        #expect(derived.plan.skips.map(\.id).contains(Self.id))
    }
}
