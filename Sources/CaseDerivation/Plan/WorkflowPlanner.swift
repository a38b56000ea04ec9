import InstanceGeneration
import JSONText
import OpenAPIContract
import Workflows

/// Takes the selected workflows, with all that they need, and leaves out those that may not be sent.
struct WorkflowPlanner {
    let contract: Contract
    let workflows: [Workflow]
    let seed: UInt64
    let selection: PlanSelection

    /// The workflows in their order, and the rows of those that are left out.
    func plan() -> (workflows: [PlannedWorkflow], skips: [Plan.Skip]) {
        // The documented state of an environment is told by single requests.
        guard selection.given == nil else { return ([], []) }
        let filter = PlanFilter(selection: selection, contract: contract)
        let selected = workflows.filter { workflow in
            filter.isInShard(workflow.id) && workflow.rows.contains { filter.matches($0.id) }
        }
        let needed = closure(of: selected.map(\.id))
        var planned: [PlannedWorkflow] = []
        var skips: [Plan.Skip] = []
        for workflow in workflows where needed.contains(workflow.id) {
            let rows = workflow.rows.filter { filter.matches($0.id) || !selected.contains { $0.id == workflow.id } }
            if let effect = disallowedEffect(of: workflow) {
                skips += rows.map { row in
                    Plan.Skip(
                        id: row.id,
                        operation: row.operation,
                        reason: "requests with the side effect \(effect.rawValue) are not allowed for this target",
                        facts: row.facts,
                        reference: row.reference
                    )
                }
            } else {
                planned.append(self.planned(workflow, rows))
            }
        }
        return (planned, skips)
    }

    /// The workflows themselves, those that they depend on and those that they call.
    private func closure(of ids: [String]) -> Set<String> {
        var reached: Set<String> = []
        var waiting = ids
        while let id = waiting.popLast() {
            guard reached.insert(id).inserted, let workflow = workflow(id) else { continue }
            waiting += workflow.dependencies + workflow.calledWorkflows
        }
        return reached
    }

    /// A side effect of the workflow, or of one that it needs, that the selection does not allow.
    private func disallowedEffect(of workflow: Workflow) -> Operation.SideEffect? {
        let steps = closure(of: [workflow.id]).sorted().compactMap { self.workflow($0) }.flatMap(\.steps)
        return steps.lazy.compactMap(\.operation).compactMap(contract.operation).map(\.sideEffect)
            .first { !selection.allowed.contains($0) }
    }

    private func workflow(_ id: String) -> Workflow? { workflows.first { $0.id == id } }

    private func planned(_ workflow: Workflow, _ rows: [WorkflowRow]) -> PlannedWorkflow {
        var generator = InstanceGenerator(seed: seed)
        var values = JSONObject()
        var slots: [Slot] = []
        var distinct: [String] = []
        for (name, schema) in workflow.inputs?.properties ?? [] {
            let sample = schema.keyword("default")?.value ?? schema.keyword("examples")?.value.arrayValue?.first
            let value = generator.instance(
                of: InstanceShape(schema, documents: contract.documents),
                named: name,
                like: sample
            )
            values[name] = value
            let site = RequestSite(
                site: .body(JSONPointer(tokens: [name])),
                name: name,
                role: .member(isRequired: true),
                schema: schema,
                value: value,
                facts: [],
                policy: schema.violationPolicy,
                presence: schema.reference,
                parameterCertainty: [:]
            )
            slots += Baseline.sources(of: site).map { Slot(site: site.site, source: $0) }
            if site.isUnique || site.isContact { distinct.append(name) }
        }
        return PlannedWorkflow(
            workflow: workflow,
            rows: rows,
            inputs: RequestRecipe(
                operation: "workflow/\(workflow.id)",
                method: "",
                path: "",
                parameters: [],
                body: .json(.object(values)),
                slots: slots
            ),
            distinct: distinct
        )
    }
}
