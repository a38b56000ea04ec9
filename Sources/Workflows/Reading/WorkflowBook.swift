import JSONText
package import OpenAPIContract

/// The workflows of a contract: those of every `.arazzo.json` in its folder.
package struct WorkflowBook: Sendable {
    /// Each after those that it depends on.
    package let workflows: [Workflow]
    /// What is wrong with the documents, by place.
    package let faults: [WorkflowFault]

    /// Reads and checks every workflow document of the contract.
    package init(_ contract: Contract) {
        var workflows: [Workflow] = []
        var faults: [WorkflowFault] = []
        for file in contract.documents.files.keys.sorted() where file.hasSuffix(".arazzo.json") {
            let reference = NodeReference(file: file, pointer: JSONPointer())
            guard let value = contract.documents.value(at: reference) else { continue }
            do {
                let reader = try WorkflowReader(contract, ArazzoNode(value: value, reference: reference))
                let read = reader.workflows()
                workflows += read.workflows
                faults += read.faults
            } catch {
                faults.append(error)
            }
        }
        faults += WorkflowCheck(contract: contract, workflows: workflows).faults()
        self.workflows = Self.ordered(workflows)
        self.faults = faults.sorted { $0.place < $1.place }
    }

    /// Each workflow behind those that it depends on; a circle, which is a fault, is cut.
    private static func ordered(_ workflows: [Workflow]) -> [Workflow] {
        var placed: Set<String> = []
        var ordered: [Workflow] = []
        func place(_ workflow: Workflow) {
            guard placed.insert(workflow.id).inserted else { return }
            for id in workflow.dependencies { workflows.first { $0.id == id }.map(place) }
            ordered.append(workflow)
        }
        for workflow in workflows { place(workflow) }
        return ordered
    }
}
