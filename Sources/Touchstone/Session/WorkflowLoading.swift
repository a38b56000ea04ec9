package import OpenAPIContract
package import Workflows

/// Reads the workflows of contracts, faults turned into the session's errors.
package enum WorkflowLoading {
    /// The workflows of a contract; a fault in any of its documents is an error.
    package static func load(_ contract: Contract) throws(SessionError) -> [Workflow] {
        let book = WorkflowBook(contract)
        if let fault = book.faults.first {
            let place = contract.documents.location(of: fault.place)
            throw SessionError(.contract, "\(place): \(fault.message); `touchstone lint` lists every fault")
        }
        return book.workflows
    }

    /// The workflows that a contract still bears when it is read through overlays, for which they were not written.
    ///
    /// Those of a document with a part that is gone, and those that rest on a fact which the overlays read otherwise, are left out.
    static func fitting(_ contract: Contract, read overlays: [Overlay]) -> [Workflow] {
        let book = WorkflowBook(contract)
        let facts = Set(overlays.flatMap(\.facts))
        return book.workflows.filter { workflow in
            !book.faults.contains { $0.place.file == workflow.reference.file }
                && facts.isDisjoint(with: workflow.rows.flatMap(\.facts))
        }
    }

    /// The faults of a contract's workflow documents; none where the contract itself cannot be read.
    static func lint(_ contract: Contract) -> [LintFinding] {
        WorkflowBook(contract).faults.map { fault in
            LintFinding(
                location: contract.documents.location(of: fault.place),
                rule: fault.rule.rawValue,
                message: fault.message
            )
        }
    }
}
