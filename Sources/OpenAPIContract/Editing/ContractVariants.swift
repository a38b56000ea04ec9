import JSONText

/// The files of a contract, read once, from which changed contracts are made.
package struct ContractVariants: Sendable {
    private let folder: ContractFolder
    private let files: ContractFiles

    init(folder: ContractFolder, files: ContractFiles) {
        self.folder = folder
        self.files = files
    }

    /// The contract with changes made to it, in their order; an edit of a node that is not there does nothing.
    ///
    /// - Throws: `ContractError` where the changed files are no contract any more.
    package func contract(with edits: [ContractEdit]) throws(ContractError) -> Contract {
        var changed = files
        for edit in edits {
            let reference = edit.reference
            guard let document = changed.documents[reference.file] else { continue }
            let root =
                edit.value.map { document.root.replacing(at: reference.pointer, with: $0) }
                ?? document.root.removing(at: reference.pointer)
            changed.documents[reference.file] = document.replacingRoot(with: root)
        }
        return try folder.load(changed)
    }
}

extension ContractFolder {
    /// Reads the files of one contract with overlays applied to it, to make changed contracts of them.
    ///
    /// - Throws: `ContractError` at the first fault of any kind; an action whose target selects nothing is one.
    package func variants(
        of name: String,
        applying overlays: [Overlay] = []
    ) throws(ContractError) -> ContractVariants {
        let (files, unmatched) = try ContractFiles(reading: name, root: root, from: source).applying(overlays)
        if let error = unmatched.first { throw error }
        return ContractVariants(folder: self, files: files)
    }
}
