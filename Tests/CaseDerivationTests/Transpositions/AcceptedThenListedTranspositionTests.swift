import CaseDerivation
import HTTPMessages
import JSONText
import Testing

@Suite("AcceptedThenListedTransposition")
struct AcceptedThenListedTranspositionTests {
    @Test("looks into the list behind each accepted edge of what tells the items apart")
    func edges() throws {
        let place = "/~1items/post/requestBody/content/application~1json/schema/properties/id/maxLength"
        let paths = StateRulesTests.paths.replacing(at: try #require(JSONPointer(place)), with: 12)
        let derived = Derived(try Shop.contract(paths: paths))
        let found = derived.plan.cases.filter { $0.side.hasPrefix("accepted-") }
        #expect(found.first?.id == "add-item/request/state/accepted-max-length-at")
        #expect(found.allSatisfy { $0.side.hasPrefix("accepted-max-length-") && $0.expectation == .accept })
        guard case .storeThenList(let store, let list) = try #require(found.first).procedure else {
            Issue.record("the case does not look into the list")
            return
        }
        #expect(found.first?.setup == ["list-items/request/valid/full"])
        let builder = RequestBuilder(values: CountingValues())
        let id = builder.prepare(store).body?[member: "id"]?.stringValue
        #expect(id?.unicodeScalars.count == 12)
        #expect(builder.prepare(list).request.target == "/items?owner=48900")
    }

    @Test("does so for no other member, and not where nothing lists what is stored")
    func others() throws {
        #expect(
            !Derived(try Shop.contract(paths: StateRulesTests.paths)).plan.cases.contains {
                $0.side.hasPrefix("accepted-")
            }
        )
        let derived = try Derived(member: ["type": "string", "maxLength": 3], example: "a")
        #expect(!derived.plan.cases.contains { $0.side.hasPrefix("accepted-") })
    }
}
