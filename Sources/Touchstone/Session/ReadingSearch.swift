import CaseDerivation
import Conformance
import OpenAPIContract

/// Finds out which of the readings that the facts list a server follows, where it refuses what the contract itself says.
///
/// A server that follows any reading that is listed as an alternative is not failed for it: it is judged by that reading.
/// Only plain refusals of the full valid request lead to a search; a crash, or silence, is left for the run to judge.
struct ReadingSearch {
    let session: Session
    let plan: Plan
    let destination: Destination
    let variables: [String: String]
    let settings: RunSettings
    let stop: StopRequest

    /// What a run is to judge by.
    struct Found {
        var plan: Plan
        var readings: [Overlay] = []
        var requests = 0
    }

    /// Combinations of more readings of one request than this are not tried.
    private static let largest = 3

    func followed() throws(SessionError) -> Found {
        var found = Found(plan: plan)
        let alternatives = try alternatives()
        guard !alternatives.isEmpty else { return found }
        for testCase in plan.cases where testCase.twin == nil && testCase.expectation == .accept {
            let relevant = alternatives.filter { !Set($0.facts).isDisjoint(with: testCase.facts) }
            guard !relevant.isEmpty, case .refused = result(of: testCase, in: found.plan, &found) else { continue }
            for readings in Self.combinations(of: relevant) {
                let candidate = try planned(found.readings + readings)
                guard let other = candidate.cases.first(where: { $0.id == testCase.id }),
                    other.procedure != testCase.procedure,
                    result(of: other, in: candidate, &found) == .accepted
                else { continue }
                found.plan = candidate
                found.readings += readings
                break
            }
        }
        return found
    }

    /// The readings that the facts list as alternatives, but for those of facts for which the user has named one.
    private func alternatives() throws(SessionError) -> [Overlay] {
        let contract = plan.contract
        guard session.request.selection.given == nil,
            !session.request.readings.contains(OverlaySelection.contractItself)
        else { return [] }
        let asked = Set((session.overlays[contract.name] ?? []).flatMap(\.facts))
        let listed = contract.facts.filter { !asked.contains($0.id) }
        return try ContractLoading.readings(of: contract.name, root: session.contractsRoot).filter { reading in
            listed.contains { reading.facts.contains($0.id) && $0.alternatives.contains(reading.title) }
        }
    }

    /// The plan of the contract under further readings beside those that the user asked for.
    func planned(_ readings: [Overlay]) throws(SessionError) -> Plan {
        let asked = session.overlays[plan.contract.name] ?? []
        let contract = try ContractLoading.load(
            plan.contract.name,
            root: session.contractsRoot,
            applying: asked + readings
        )
        return session.plan(for: contract, isLoopback: destination.isLoopback)
    }

    private func result(of testCase: Case, in plan: Plan, _ found: inout Found) -> AcceptanceTrial.Result {
        var settings = settings
        settings.maximumRequests = settings.maximumRequests.map { max(0, $0 - found.requests) }
        let trial = AcceptanceTrial(
            plan: plan,
            transport: destination.transport,
            values: session.runValues(variables),
            settings: settings,
            redactor: session.redactor(for: plan.contract, variables),
            stop: stop
        )
        defer { found.requests += trial.sent }
        return trial.result(of: testCase)
    }

    /// Each reading alone, then two together, and so on; never two of the same fact.
    static func combinations(of readings: [Overlay]) -> [[Overlay]] {
        var all: [[Overlay]] = [[]]
        for reading in readings {
            all += all.filter { others in
                others.count < largest && others.allSatisfy { Set($0.facts).isDisjoint(with: reading.facts) }
            }.map { $0 + [reading] }
        }
        return all.filter { !$0.isEmpty }.sorted { $0.count < $1.count }
    }
}
