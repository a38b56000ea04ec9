import JSONText
import OpenAPIContract

/// Reads one step.
struct StepReader {
    /// What a workflow says of all its steps.
    struct Defaults {
        let parameters: [ArazzoNode]
        let onSuccess: [ArazzoNode]
        let onFailure: [ArazzoNode]
        let facts: [String]
    }

    private static let members: Set<String> = [
        "stepId", "description", "operationId", "operationPath", "workflowId", "parameters", "requestBody",
        "successCriteria", "onSuccess", "onFailure", "outputs",
    ]
    private static let bodyMembers: Set<String> = ["contentType", "payload", "replacements"]
    private static let parameterMembers: Set<String> = ["name", "in", "value"]

    let document: WorkflowReader
    let node: ArazzoNode
    let defaults: Defaults

    func step() throws(WorkflowFault) -> Step {
        try node.check(members: Self.members, as: "a Step Object")
        let id = try node.text("stepId")
        var criteria: [Criterion] = []
        for (index, criterion) in (node["successCriteria"]?.items ?? []).enumerated() {
            criteria.append(try CriterionReader(node: criterion, index: index).criterion())
        }
        return Step(
            id: id,
            summary: node["description"]?.value.stringValue ?? id,
            target: try target(),
            parameters: try parameters(),
            body: try node["requestBody"].map { body throws(WorkflowFault) in try self.body(body) },
            expectation: try node["x-expect"]?.text(),
            isSetup: try node.flag("x-setup"),
            criteria: criteria,
            onSuccess: try actions("onSuccess", "successActions", defaults.onSuccess),
            onFailure: try actions("onFailure", "failureActions", defaults.onFailure),
            outputs: try document.outputs(of: node),
            facts: node.facts.isEmpty ? defaults.facts : node.facts,
            reference: node.reference
        )
    }

    private func target() throws(WorkflowFault) -> Step.Target {
        let names = ["operationId", "operationPath", "workflowId"].filter { node[$0] != nil }
        guard names.count == 1, let member = node[names[0]] else {
            throw node.fault(.form, "expected one of operationId, operationPath and workflowId, found \(names.count)")
        }
        switch names[0] {
        case "operationId": return .operation(try operation(member))
        case "operationPath": return .operation(try operation(at: member))
        default: return .workflow(try document.workflowID(member))
        }
    }

    private func operation(_ member: ArazzoNode) throws(WorkflowFault) -> String {
        let text = try member.text()
        var id = text
        if let (source, name) = WorkflowReader.sourced(text) {
            guard document.openAPISources.contains(source) else {
                throw member.fault(.name, "no source description of operations is called \(source)")
            }
            id = name
        }
        guard document.contract.operation(id) != nil else {
            let known = document.contract.operations.map(\.id).joined(separator: ", ")
            throw member.fault(.operation, "the contract has no operation \(id); there are \(known)")
        }
        return id
    }

    /// The operation at a path like `{$sourceDescriptions.<name>.url}#/paths/~1items/get`.
    private func operation(at member: ArazzoNode) throws(WorkflowFault) -> String {
        let text = try member.text()
        let parts = text.split(separator: "#", maxSplits: 1).map(String.init)
        let source = parts.first.flatMap { WorkflowReader.sourced(String($0.dropFirst().dropLast())) }
        guard parts.count == 2, let source, source.id == "url", document.openAPISources.contains(source.source),
            let tokens = JSONPointer(parts[1])?.tokens, tokens.count == 3, tokens[0] == "paths",
            let found = document.contract.operations.first(where: {
                $0.path == tokens[1] && $0.method.lowercased() == tokens[2]
            })
        else { throw member.fault(.operation, "no operation stands at \(text)") }
        return found.id
    }

    /// The workflow's parameters where the step does not give them itself.
    private func parameters() throws(WorkflowFault) -> [StepParameter] {
        var parameters: [StepParameter] = []
        for node in defaults.parameters + (node["parameters"]?.items ?? []) {
            let (target, value) = try document.resolved(node, "parameters")
            try target.check(members: Self.parameterMembers, as: "a Parameter Object")
            guard let value = value ?? target["value"] else {
                throw target.fault(.form, "expected the member \"value\", found none")
            }
            var location: Parameter.Location?
            if let place = target["in"] {
                location = Parameter.Location(rawValue: try place.text())
                guard location != nil else {
                    throw place.fault(.form, "expected path, query, header or cookie, found \(try place.text())")
                }
            }
            let parameter = StepParameter(
                location: location,
                name: try target.text("name"),
                value: try value.reading(ValueTemplate.init)
            )
            parameters.removeAll { $0.name == parameter.name && $0.location == parameter.location }
            parameters.append(parameter)
        }
        return parameters
    }

    private func body(_ node: ArazzoNode) throws(WorkflowFault) -> StepBody {
        try node.check(members: Self.bodyMembers, as: "a Request Body Object")
        var replacements: [StepBody.Replacement] = []
        for replacement in node["replacements"]?.items ?? [] {
            try replacement.check(members: ["target", "value"], as: "a Payload Replacement Object")
            guard let target = JSONPointer(try replacement.text("target")), let value = replacement["value"] else {
                throw replacement.fault(.form, "expected a JSON Pointer as \"target\" and a \"value\"")
            }
            replacements.append(
                StepBody.Replacement(target: target, value: try value.reading(ValueTemplate.init))
            )
        }
        return StepBody(
            contentType: try node["contentType"]?.text(),
            payload: try node["payload"].map { payload throws(WorkflowFault) in
                try payload.reading(ValueTemplate.init)
            },
            replacements: replacements
        )
    }

    /// The step's own actions, then those of the workflow whose names it does not use.
    private func actions(
        _ own: String,
        _ group: String,
        _ inherited: [ArazzoNode]
    ) throws(WorkflowFault) -> [StepAction] {
        var actions: [StepAction] = []
        for node in (node[own]?.items ?? []) + inherited {
            let (target, _) = try document.resolved(node, group)
            let action = try ActionReader(document: document, node: target).action()
            if !actions.contains(where: { $0.name == action.name }) { actions.append(action) }
        }
        return actions
    }
}
