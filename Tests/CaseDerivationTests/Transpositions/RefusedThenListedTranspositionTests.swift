import CaseDerivation
import HTTPMessages
import JSONText
import Testing

@Suite("RefusedThenListedTransposition")
struct RefusedThenListedTranspositionTests {
    @Test("looks into the list behind one refusal of each constraint that leaves the item as it is")
    func refusals() throws {
        let derived = Derived(try Shop.contract(paths: StateRulesTests.paths))
        let found = derived.plan.cases.filter { $0.side.hasPrefix("refused-") }
        #expect(
            found.map(\.id) == [
                "add-item/request/state/refused-content-type", "add-item/request/state/refused-authentication",
                "add-item/request/state/refused-undeclared-method",
            ]
        )
        let method = try #require(found.last)
        guard case .refuseThenList(let refused, let store, let list) = method.procedure else {
            Issue.record("the case does not look into the list")
            return
        }
        let builder = RequestBuilder(values: CountingValues())
        let put = builder.prepare(refused)
        #expect(put.request.method == "PUT")
        #expect(put.body == ["owner_no": "48900", "id": "A000000001"])
        #expect(builder.prepare(store).body == ["owner_no": "48900", "id": "A000000002"])
        #expect(builder.prepare(list).request.target == "/items?owner=48900")
        #expect(method.twin == "add-item/request/valid/full")
    }
}
