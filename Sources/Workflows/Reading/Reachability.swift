/// Which steps of a workflow some way through it leads to.
struct Reachability {
    let workflow: Workflow

    /// The steps to which no way leads, in their order.
    var unreached: [Step] {
        var reached: Set<Int> = []
        var waiting = [0]
        while let index = waiting.popLast() {
            guard workflow.steps.indices.contains(index), reached.insert(index).inserted else { continue }
            let step = workflow.steps[index]
            waiting += targets(of: step.onFailure)
            waiting += targets(of: step.onSuccess)
            let alwaysTaken = step.onSuccess.contains { $0.criteria.isEmpty }
            if !alwaysTaken { waiting.append(index + 1) }
        }
        return workflow.steps.indices.filter { !reached.contains($0) }.map { workflow.steps[$0] }
    }

    /// The steps that the actions lead to, up to the first that is always taken.
    private func targets(of actions: [StepAction]) -> [Int] {
        var targets: [Int] = []
        for action in actions {
            if case .step(let id) = action.target {
                targets += workflow.steps.indices.filter { workflow.steps[$0].id == id }
            }
            if case .retry = action.kind { continue }
            if action.criteria.isEmpty { break }
        }
        return targets
    }
}
