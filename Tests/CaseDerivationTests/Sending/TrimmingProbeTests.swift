import CaseDerivation
import JSONText
import Testing

@Suite("TrimmingProbe")
struct TrimmingProbeTests {
    @Test("puts a space in the place of the line feed, and of no other fault")
    func probe() throws {
        let derived = try Derived(
            member: ["type": "string", "pattern": "^[a-z]{4}$", "x-certainty": ["surrounding-white-space": "silent"]]
        )
        let probes = derived.plan.cases.compactMap { found in
            TrimmingProbe(found).map { (found.side, $0.recipe.json?[member: "m"]) }
        }
        #expect(Set(probes.map(\.0)) == ["trailing-line-feed", "value-line-feed"])
        #expect(probes.allSatisfy { $0.1?.stringValue?.last == " " && $0.1?.stringValue?.count == 5 })
    }

    @Test("is there for no value around which white space is refused")
    func documented() throws {
        let derived = try Derived(member: ["type": "string", "pattern": "^[a-z]{4}$"])
        let sides = derived.plan.cases.filter { $0.value?.stringValue?.last == "\n" }.map(\.side)
        #expect(Set(sides) == ["trailing-line-feed", "value-line-feed"])
        #expect(derived.plan.cases.allSatisfy { TrimmingProbe($0) == nil })
    }
}
