import CaseDerivation
package import OpenAPIContract

/// Reads contracts, errors turned into the session's.
package enum ContractLoading {
    /// The names asked for, each once and in order, or all there are; a name that is not there is an error.
    package static func names(_ names: [String], root: String) throws(SessionError) -> [String] {
        do {
            let known = try ContractFolder(root: root).contractNames()
            guard !known.isEmpty else {
                throw SessionError(
                    .contract,
                    "\(root): no contract in this folder; a contract is a folder with an openapi.json"
                )
            }
            for name in names where !known.contains(name) {
                throw SessionError(
                    .usage,
                    "no contract `\(name)` in \(root); there are \(known.joined(separator: ", "))"
                )
            }
            return names.isEmpty ? known : known.filter { names.contains($0) }
        } catch let error as SessionError {
            throw error
        } catch {
            throw SessionError(.contract, "\(error)")
        }
    }

    /// The contracts of those names; all where none is named.
    package static func load(_ names: [String], root: String) throws(SessionError) -> [Contract] {
        var contracts: [Contract] = []
        for name in try self.names(names, root: root) { contracts.append(try load(name, root: root, applying: [])) }
        return contracts
    }

    /// One contract with overlays applied to it.
    package static func load(_ name: String, root: String, applying overlays: [Overlay]) throws(SessionError)
        -> Contract
    {
        do {
            return try ContractFolder(root: root).load(name, applying: overlays)
        } catch {
            throw SessionError(.contract, "\(error)")
        }
    }

    /// The files of one contract with overlays applied to it, to make changed contracts of them.
    static func variants(of name: String, root: String, applying overlays: [Overlay]) throws(SessionError)
        -> ContractVariants
    {
        do {
            return try ContractFolder(root: root).variants(of: name, applying: overlays)
        } catch {
            throw SessionError(.contract, "\(error)")
        }
    }

    /// A contract changed by edits.
    static func contract(of variants: ContractVariants, with edits: [ContractEdit]) throws(SessionError) -> Contract {
        do {
            return try variants.contract(with: edits)
        } catch {
            throw SessionError(.contract, "\(error)")
        }
    }

    /// The readings that a contract's folder holds.
    package static func readings(of name: String, root: String) throws(SessionError) -> [Overlay] {
        do {
            return try ContractFolder(root: root).readings(of: name)
        } catch {
            throw SessionError(.contract, "\(error)")
        }
    }

    /// An overlay of the user's own.
    package static func overlay(at path: String, root: String) throws(SessionError) -> Overlay {
        do {
            return try ContractFolder(root: root).overlay(at: path)
        } catch {
            throw SessionError(error.kind == .missing || error.kind == .unreadable ? .usage : .contract, "\(error)")
        }
    }

    /// How many faults the linter finds in each contract of a session as it stands, those without one left out.
    package static func faultCounts(_ session: Session) -> [(contract: String, count: Int)] {
        let linter = Linter(folder: ContractFolder(root: session.contractsRoot))
        return session.contracts.map { ($0.name, linter.lintContractItself($0.name).count) }.filter { $0.count > 0 }
    }

    /// The faults of one contract, in the order of their places.
    package static func lint(_ name: String, root: String) -> [LintFinding] {
        let folder = ContractFolder(root: root)
        // A contract that cannot be loaded has its faults told by the linter.
        let contract = try? folder.load(name)
        let workflows = contract.map(WorkflowLoading.lint) ?? []
        let unmade = contract.map(UnmadeRequests.findings) ?? []
        return (Linter(folder: folder).lint(name) + workflows + unmade).sorted()
    }
}
