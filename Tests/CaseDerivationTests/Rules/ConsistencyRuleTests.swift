import JSONText
import OpenAPIContract
import Testing

@testable import CaseDerivation

@Suite struct ConsistencyRuleTests {
    private static let id = "create-item/request/valid/repeated"

    private func times(_ selection: PlanSelection) throws -> Int? {
        let derived = Derived(try Shop.contract(body: ["type": "object"]), selection: selection)
        guard case .series(_, let times) = derived.found(Self.id)?.procedure else { return nil }
        return times
    }

    @Test("sends a valid request ninety times, or as often as it is told")
    func repeats() throws {
        #expect(try times(PlanSelection()) == 90)
        #expect(try times(PlanSelection(repeats: 7)) == 7)
    }

    @Test("says that nothing is repeated where once is asked for")
    func once() throws {
        let derived = Derived(try Shop.contract(body: ["type": "object"]), selection: PlanSelection(repeats: 1))
        #expect(derived.found(Self.id) == nil)
        #expect(derived.plan.skips.map(\.id).contains(Self.id))
    }
}
