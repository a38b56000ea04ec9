import Conformance
import Testing

/// Servers that break one clause each are found out, and servers that break none are not accused.
@Suite("Faulty responders", .serialized)
struct FaultyResponderTests {
    @Test("the honest server is not accused", arguments: [ServerUnderTest.kaleyra(), .phonon()])
    func honest(server: ServerUnderTest) throws {
        let record = try Pipeline.run(server, operations: ["*"])
        expectNoAccusation(record)
        #expect(record.count(of: .enforced) > 100, "only \(record.count(of: .enforced)) rows were proved")
    }

    @Test("a server of another defensible reading is not accused", arguments: DefensibleCatalogue.all)
    func defensible(variant: DefensibleVariant) throws {
        let record = try Pipeline.run(variant.server, operations: variant.operations)
        expectNoAccusation(record, blocking: variant.mayBlock || variant.operations == ["workflow"])
        #expect(record.count(of: .enforced) > 0, "nothing was proved")
    }

    @Test("a server that breaks one clause fails the rows of this clause and no other", arguments: FaultCatalogue.all)
    func faulty(fault: Fault) throws {
        let record = try Pipeline.run(
            fault.server,
            operations: [fault.operation],
            given: fault.given,
            repeats: fault.repeats
        )
        let failed = record.violations.map { Self.origin(of: $0.id) }
        guard !fault.looksLikeAState else {
            #expect(RunVerdict([record]) == .couldNotRun, "\(fault.name): \(states(record)); failed: \(failed)")
            return
        }
        #expect(
            failed.contains { id in fault.telling.contains { $0.matches(id) } },
            "\(fault.name) escaped: \(fault.fact), \(fault.sentence); failed: \(failed); states: \(states(record)); verdict: \(RunVerdict([record]))"
        )
        for row in record.violations where !fault.rows.contains(where: { $0.matches(Self.origin(of: row.id)) }) {
            Issue.record("\(fault.name): \(sentence(row)) is not the clause that was broken")
        }
    }

    @Test("the environment in a documented state answers with the outcome of that state", arguments: GivenState.all)
    func given(state: GivenState) throws {
        let record = try Pipeline.run(state.server, operations: [state.operation], given: state.outcome)
        expectNoAccusation(record)
        #expect(record.count(of: .enforced) > 0, "nothing was proved; states: \(states(record))")
    }

    @Test("the catalogue covers every family and every operation, each fault under a name of its own")
    func coverage() {
        let faults = FaultCatalogue.all
        #expect(faults.count >= 60)
        #expect(Set(faults.map(\.name)).count == faults.count)
        #expect(Set(faults.map(\.family)) == Set(Family.allCases))
        let operations = Set(KaleyraOperation.allCases.map(\.rawValue) + ["outbound-create"])
        #expect(Set(faults.map(\.operation).filter { !$0.hasPrefix("workflow/") }) == operations)
        let variants = DefensibleCatalogue.all
        #expect(variants.count >= 25)
        #expect(Set(variants.map(\.name)).count == variants.count)
    }

    /// The row of the rule's own case, where the row is of the same fault in another item or in another request.
    private static func origin(of id: String) -> String {
        if let tail = id.firstRange(of: "-without-optional-parts") { return String(id[..<tail.lowerBound]) }
        guard let tail = id.firstRange(of: /-of-[0-9]+$/) else { return id }
        return id[..<tail.lowerBound].split(separator: "/").map { Int($0) == nil ? $0 : "0" }.joined(separator: "/")
    }

    /// What a sequence needs may be refused on defensible grounds: `blocking` allows that.
    private func expectNoAccusation(_ record: RunRecord, blocking: Bool = false) {
        for row in record.violations { Issue.record("\(sentence(row))") }
        guard !blocking else { return }
        for row in record.rows where row.state == .blocked {
            Issue.record("\(row.id) is blocked: \(row.reason ?? "")")
        }
    }

    private func sentence(_ row: Row) -> String {
        "\(row.id) [\(row.state.rawValue)]: \(row.finding?.message ?? row.reason ?? "")"
    }

    private func states(_ record: RunRecord) -> String {
        RowState.allCases.map { "\($0.rawValue) \(record.count(of: $0))" }.joined(separator: ", ")
    }
}
