import JSONText
package import OpenAPIContract
package import Workflows

/// Derives a plan from a contract: every case that its documented constraints imply.
///
/// The same contract, seed and selection give the same plan.
package struct CaseDeriver: Sendable {
    private let contract: Contract
    private let workflows: [Workflow]
    private let seed: UInt64
    private let selection: PlanSelection

    package init(
        contract: Contract,
        workflows: [Workflow] = [],
        seed: UInt64,
        selection: PlanSelection = PlanSelection()
    ) {
        self.contract = contract
        self.workflows = workflows
        self.seed = seed
        self.selection = selection
    }

    package func plan() -> Plan {
        var cases: [Case] = []
        var skips: [Plan.Skip] = []
        for context in contexts() {
            guard selection.allowed.contains(context.operation.sideEffect) else {
                skips.append(Self.disallowed(context.operation))
                continue
            }
            let allowance = RepetitionAllowance(operation: context.operation)
            let direct = Derivation.joined(DerivationRules.all.map { $0.derive(context) })
            let gate = RequestGate(context: context)
            let derivation = gate.passed(
                .joined(
                    [direct, AlternativeCases(context: context).derivation(beside: direct.cases)]
                        + CaseTranspositions.all.map { $0.derive(from: direct.cases, context) }
                )
            )
            let random = RandomCases(context: context, derived: derivation.cases, count: selection.random, gate: gate)
                .cases()
            cases += (derivation.cases + random).map(allowance.applied)
                .map { Self.withOutcomeFacts($0, context.operation) }
            skips += derivation.skips
        }
        let selected = PlanFilter(selection: selection, contract: contract)
        let selectedCases = selected.cases(among: Self.distinct(cases))
        let constraints = contract.operations.flatMap { ResponseWalk(operation: $0).constraints() }
        let sequences = WorkflowPlanner(
            contract: contract,
            workflows: workflows,
            seed: seed,
            selection: selection
        ).plan()
        return Plan(
            contract: contract,
            seed: seed,
            cases: selectedCases,
            skips: selected.skips(among: Self.distinct(skips)) + sequences.skips,
            responseConstraints: selected.responseConstraints(
                among: constraints,
                for: selectedCases,
                sequences.workflows
            ),
            workflows: sequences.workflows
        )
    }

    /// A case that must bring one certain outcome rests on the facts of that outcome too.
    private static func withOutcomeFacts(_ testCase: Case, _ operation: Operation) -> Case {
        guard case .reject(.outcomes(let names)) = testCase.expectation, names.count == 1,
            let outcome = operation.outcome(named: names[0])
        else { return testCase }
        return testCase.resting(on: outcome.facts)
    }

    /// The operations with their full valid requests; what lists a collection asks for the owner under which the storing
    /// operation stores.
    private func contexts() -> [OperationContext] {
        var baselines: [String: Baseline] = [:]
        for operation in contract.operations {
            baselines[operation.id] = Baseline(contract: contract, operation: operation, seed: seed)
        }
        return contract.operations.compactMap { operation in
            guard var baseline = baselines[operation.id] else { return nil }
            var storing: [OperationContext.Storing] = []
            var listing: RequestRecipe?
            for link in OwnerLink.links(in: contract) {
                guard link.listing.id == operation.id || link.storing.id == operation.id else { continue }
                guard let source = baselines[link.storing.id] else { continue }
                if link.storing.id == operation.id {
                    baseline = link.sharingVariables(baseline, at: link.storingOwner)
                    if listing == nil, selection.allowed.contains(link.listing.sideEffect) {
                        listing = baselines[link.listing.id].map { link.listing($0, after: source).recipe }
                    }
                }
                if link.listing.id == operation.id {
                    baseline = link.listing(baseline, after: source)
                    if selection.allowed.contains(link.storing.sideEffect) {
                        let recipe = link.sharingVariables(source, at: link.storingOwner).recipe
                        storing.append(OperationContext.Storing(operation: link.storing, recipe: recipe))
                    }
                }
            }
            return OperationContext(
                contract: contract,
                operation: operation,
                seed: seed,
                full: baseline.recipe,
                sites: baseline.sites,
                storing: storing,
                listing: listing,
                repeats: selection.repeats
            )
        }
    }

    private static func disallowed(_ operation: Operation) -> Plan.Skip {
        Plan.Skip(
            id: "\(operation.id)/request/side-effect/\(operation.sideEffect.rawValue)",
            operation: operation.id,
            reason: "requests with the side effect \(operation.sideEffect.rawValue) are not allowed for this target",
            facts: operation.facts,
            reference: operation.reference
        )
    }

    private static func distinct<Element: Identifiable>(_ elements: [Element]) -> [Element] where Element.ID == String {
        var seen: Set<String> = []
        return elements.filter { seen.insert($0.id).inserted }
    }
}
