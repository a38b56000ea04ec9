import JSONText

extension ContractFolder {
    /// The readings that a contract's folder holds beside the contract's own.
    ///
    /// - Throws: `ContractError` where the folder is missing, or at the first fault of a reading.
    package func readings(of name: String) throws(ContractError) -> [Overlay] {
        try ContractFiles(reading: name, root: root, from: source).readings()
    }

    /// Reads an overlay of the user's own.
    ///
    /// - Throws: `ContractError` where the file cannot be read, is not JSON or no overlay.
    package func overlay(at path: String) throws(ContractError) -> Overlay {
        let bytes = try source.bytes(of: path)
        do {
            return try OverlayReader(document: JSONDocument(parsing: bytes, file: path)).overlay(named: path)
        } catch let error as ContractError {
            throw error
        } catch let error as JSONSyntaxError {
            throw ContractError(
                .notJSON,
                at: error.location,
                reason: error.reason,
                nextStep: "write the file as JSON (RFC 8259)"
            )
        } catch {
            throw ContractError(.unreadable, file: path, reason: "\(error)", nextStep: "check the file")
        }
    }

    /// Reads one contract with overlays applied to it, in their order.
    ///
    /// - Throws: `ContractError` at the first fault of any kind; an action whose target selects nothing is one.
    package func load(_ name: String, applying overlays: [Overlay]) throws(ContractError) -> Contract {
        let (files, unmatched) = try ContractFiles(reading: name, root: root, from: source).applying(overlays)
        if let error = unmatched.first { throw error }
        return try load(files)
    }
}
