import OpenAPIContract
import Workflows

/// Takes the selected part of a plan, and puts every case behind those that it needs.
struct PlanFilter {
    private let selection: PlanSelection
    private let contract: Contract
    private let only: [Glob]
    private let skip: [Glob]

    init(selection: PlanSelection, contract: Contract) {
        self.selection = selection
        self.contract = contract
        only = selection.only.map { Glob($0) }
        skip = selection.skip.map { Glob($0) }
    }

    /// The selected cases with their twins and setups, each behind those.
    func cases(among all: [Case]) -> [Case] {
        guard let given = selection.given else { return ordered(all.filter { selects($0.id) }, among: all) }
        return all.filter { isGiven($0, given) && selects($0.id) }.map { found in
            Case(
                operation: found.operation,
                site: found.site,
                constraint: found.constraint,
                side: found.side,
                summary: found.summary,
                facts: facts(of: given, in: found),
                reference: found.reference,
                procedure: found.procedure,
                expectation: .outcome(given),
                twin: nil
            )
        }
    }

    func skips(among all: [Plan.Skip]) -> [Plan.Skip] {
        selection.given == nil ? all.filter { selects($0.id) } : []
    }

    /// The clauses that answers to the selected cases and workflows can come to.
    func responseConstraints(
        among all: [ResponseConstraint],
        for cases: [Case],
        _ workflows: [PlannedWorkflow]
    ) -> [ResponseConstraint] {
        let operations = Set(cases.map(\.operation) + workflows.flatMap(\.workflow.steps).compactMap(\.operation))
        return all.filter { clause in
            guard operations.contains(clause.operation) else { return false }
            guard let given = selection.given else { return true }
            return clause.outcome == given || clause.outcome == ResponseConstraint.anyOutcome
        }
    }

    func selects(_ id: String) -> Bool { matches(id) && isInShard(id) }

    func isInShard(_ id: String) -> Bool { selection.shard?.holds(id) ?? true }

    /// Whether an id is chosen, in whatever shard it is.
    func matches(_ id: String) -> Bool {
        (only.isEmpty || only.contains { $0.matches(id) }) && !skip.contains { $0.matches(id) }
    }

    private func isGiven(_ found: Case, _ given: String) -> Bool {
        found.constraint == "valid" && ["full", "minimal", "repeated"].contains(found.side)
            && contract.operation(found.operation)?.outcome(named: given) != nil
    }

    private func facts(of given: String, in found: Case) -> [String] {
        let facts = contract.operation(found.operation)?.outcome(named: given)?.facts ?? []
        return facts.isEmpty ? found.facts : facts
    }

    private func ordered(_ selected: [Case], among all: [Case]) -> [Case] {
        let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
        var placed: Set<String> = []
        var result: [Case] = []
        func place(_ next: Case) {
            guard placed.insert(next.id).inserted else { return }
            for id in next.setup + [next.twin].compactMap({ $0 }) {
                if let needed = byID[id] { place(needed) }
            }
            result.append(next)
        }
        for next in selected { place(next) }
        return result
    }
}
