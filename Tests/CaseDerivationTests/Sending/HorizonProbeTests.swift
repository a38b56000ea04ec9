import CaseDerivation
import JSONText
import Testing

@Suite("HorizonProbe")
struct HorizonProbeTests {
    @Test("asks for later times than one far ahead, and for none in the place of another")
    func probe() throws {
        let derived = try Derived(
            member: ["type": "string", "x-relative-time": ["not-before": "today"]],
            example: "2026-01-01T10:00:00.000+05:30"
        )
        let probes = derived.plan.cases.compactMap { found in
            HorizonProbe(found).map { probe in
                (found.side, probe.recipes.flatMap(\.slots).filter { $0.site == found.site }.map(\.source))
            }
        }
        #expect(probes.map(\.0) == ["first-of-next-month", "next-year"])
        #expect(probes.map(\.1) == [[.time(.thirtyFirst), .time(.endOfNextYear)], [.time(.endOfNextYear)]])
    }
}
