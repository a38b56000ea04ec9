import JSONText
import OpenAPIContract

/// Reads the workflows of one document.
///
/// Source: Arazzo 1.0.1, Schema.
struct WorkflowReader {
    private static let members: Set<String> = ["arazzo", "info", "sourceDescriptions", "workflows", "components"]
    private static let workflowMembers: Set<String> = [
        "workflowId", "summary", "description", "inputs", "dependsOn", "steps", "successActions", "failureActions",
        "outputs", "parameters",
    ]
    private static let sourceMembers: Set<String> = ["name", "url", "type"]
    private static let componentMembers: Set<String> = ["inputs", "parameters", "successActions", "failureActions"]

    let contract: Contract
    let root: ArazzoNode
    /// The names of the descriptions of operations, and of those of workflows.
    private(set) var openAPISources: Set<String> = []
    private(set) var arazzoSources: Set<String> = []

    init(_ contract: Contract, _ root: ArazzoNode) throws(WorkflowFault) {
        self.contract = contract
        self.root = root
        try root.check(members: Self.members, as: "an Arazzo document")
        let version = try root.text("arazzo")
        guard version.hasPrefix("1.0.") else {
            throw root.fault(.form, "expected version 1.0.x of Arazzo, found \(version)")
        }
        guard let info = root["info"] else { throw root.fault(.form, "expected the member \"info\", found none") }
        _ = try info.text("title")
        _ = try info.text("version")
        try root["components"]?.check(members: Self.componentMembers, as: "a Components Object")
        for source in try list("sourceDescriptions", of: root) { try read(source: source) }
    }

    /// The workflows that can be read, and the faults of the others.
    func workflows() -> (workflows: [Workflow], faults: [WorkflowFault]) {
        var workflows: [Workflow] = []
        var faults: [WorkflowFault] = []
        do {
            for node in try list("workflows", of: root) {
                do {
                    workflows.append(try workflow(node))
                } catch {
                    faults.append(error)
                }
            }
        } catch {
            faults.append(error)
        }
        return (workflows, faults)
    }

    /// A description is the contract itself or another document of its workflows.
    private mutating func read(source: ArazzoNode) throws(WorkflowFault) {
        try source.check(members: Self.sourceMembers, as: "a Source Description Object")
        let name = try source.text("name")
        let url = try source.text("url")
        let target = ReferenceResolution.resolve(url, from: root.reference.file)
        guard let target, contract.documents.files[target.file] != nil else {
            throw source.fault(.form, "expected a file of the contract as \"url\", found \(url)")
        }
        if target.file.hasSuffix(".arazzo.json") {
            arazzoSources.insert(name)
        } else if target.file == contract.name + "/openapi.json" {
            openAPISources.insert(name)
        } else {
            throw source.fault(.form, "expected the contract's openapi.json or another workflow document, found \(url)")
        }
    }

    private func workflow(_ node: ArazzoNode) throws(WorkflowFault) -> Workflow {
        try node.check(members: Self.workflowMembers, as: "a Workflow Object")
        var steps: [Step] = []
        let defaults = StepReader.Defaults(
            parameters: node["parameters"]?.items ?? [],
            onSuccess: node["successActions"]?.items ?? [],
            onFailure: node["failureActions"]?.items ?? [],
            facts: node.facts
        )
        for step in try list("steps", of: node) {
            steps.append(try StepReader(document: self, node: step, defaults: defaults).step())
        }
        var dependencies: [String] = []
        for dependency in node["dependsOn"]?.items ?? [] {
            dependencies.append(try workflowID(dependency))
        }
        return Workflow(
            id: try node.text("workflowId"),
            summary: node["summary"]?.value.stringValue ?? "",
            inputs: node["inputs"].map {
                SchemaView(
                    at: $0.reference,
                    files: contract.documents.files,
                    policy: ViolationPolicy(levels: [])
                )
            },
            dependencies: dependencies,
            steps: steps,
            outputs: try outputs(of: node),
            reference: node.reference
        )
    }

    func outputs(of node: ArazzoNode) throws(WorkflowFault) -> [Output] {
        var outputs: [Output] = []
        for (name, member) in node["outputs"]?.members ?? [] {
            outputs.append(Output(name: name, expression: try member.expression()))
        }
        return outputs
    }

    /// The id of a workflow of this document or, behind `$sourceDescriptions.<name>.`, of another.
    func workflowID(_ node: ArazzoNode) throws(WorkflowFault) -> String {
        let text = try node.text()
        guard let (source, id) = Self.sourced(text) else { return text }
        guard arazzoSources.contains(source) else {
            throw node.fault(.name, "no source description of workflows is called \(source)")
        }
        return id
    }

    /// The parts of `$sourceDescriptions.<name>.<id>`; nil for any other text.
    static func sourced(_ text: String) -> (source: String, id: String)? {
        let prefix = "$sourceDescriptions."
        guard text.hasPrefix(prefix) else { return nil }
        let parts = text.dropFirst(prefix.count).split(separator: ".", maxSplits: 1).map(String.init)
        return parts.count == 2 ? (parts[0], parts[1]) : nil
    }

    /// The items of a list that must be there and hold something.
    private func list(_ name: String, of node: ArazzoNode) throws(WorkflowFault) -> [ArazzoNode] {
        guard let items = node[name]?.items, !items.isEmpty else {
            throw node.fault(.form, "expected \"\(name)\" to be an array with items")
        }
        return items
    }

    /// The object itself, or what a Reusable Object leads to, with the value that it sets.
    ///
    /// Source: Arazzo 1.0.1, Reusable Object.
    func resolved(_ node: ArazzoNode, _ group: String) throws(WorkflowFault) -> (node: ArazzoNode, value: ArazzoNode?) {
        guard let reference = node["reference"] else { return (node, nil) }
        let prefix = "$components.\(group)."
        let text = try reference.text()
        guard text.hasPrefix(prefix),
            let target = root["components"]?[group]?[String(text.dropFirst(prefix.count))]
        else {
            throw reference.fault(.name, "expected \(prefix)<name> of a component that is there, found \(text)")
        }
        return (target, node["value"])
    }
}
