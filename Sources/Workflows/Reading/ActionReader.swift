import JSONText
import OpenAPIContract

/// Reads an action that follows the success or failure of a step.
struct ActionReader {
    private static let members: Set<String> = [
        "name", "type", "workflowId", "stepId", "retryAfter", "retryLimit", "criteria",
    ]

    let document: WorkflowReader
    let node: ArazzoNode

    func action() throws(WorkflowFault) -> StepAction {
        try node.check(members: Self.members, as: "an action")
        var criteria: [Criterion] = []
        for (index, criterion) in (node["criteria"]?.items ?? []).enumerated() {
            criteria.append(try CriterionReader(node: criterion, index: index).criterion())
        }
        return StepAction(name: try node.text("name"), kind: try kind(), criteria: criteria)
    }

    private func kind() throws(WorkflowFault) -> StepAction.Kind {
        let type = try node.text("type")
        switch type {
        case "end": return .end
        case "goto":
            guard let target = try target() else {
                throw node.fault(.form, "expected one of stepId and workflowId, found none")
            }
            return .goto(target)
        case "retry":
            return .retry(
                StepAction.Retry(
                    after: try number("retryAfter")?.double ?? 0,
                    limit: try number("retryLimit")?.int ?? 1,
                    hasPatience: try node.flag("x-patience"),
                    first: try target()
                )
            )
        default: throw node.fault(.form, "expected the type end, goto or retry, found \(type)")
        }
    }

    private func target() throws(WorkflowFault) -> StepAction.Target? {
        if let step = node["stepId"] { return .step(try step.text()) }
        if let workflow = node["workflowId"] { return .workflow(try document.workflowID(workflow)) }
        return nil
    }

    private func number(_ name: String) throws(WorkflowFault) -> JSONNumber? {
        guard let member = node[name] else { return nil }
        guard let number = member.value.numberValue, number >= JSONNumber(0) else {
            throw member.fault(.form, "expected a number that is not negative, found \(member.value.serialized())")
        }
        return number
    }
}
