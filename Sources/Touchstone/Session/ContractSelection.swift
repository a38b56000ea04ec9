import CaseDerivation
import HTTPMessages
import OpenAPIContract

/// Which contracts a session takes, and whether what the user named fits them.
struct ContractSelection {
    let request: SessionRequest
    let profile: Profile

    /// The contracts that the user named; else those for which there is a target and that document the given
    /// state; each under the overlays that the user asked for; and what does not document it.
    func contracts(in root: String) throws(SessionError)
        -> ([Contract], overlays: [String: [Overlay]], leftOut: [String])
    {
        let known = try ContractLoading.names(request.contracts, root: root)
        for (name, url) in request.targets.sorted(by: { $0.key < $1.key }) {
            guard known.contains(name) else {
                throw SessionError(
                    .usage,
                    "--target names the contract `\(name)`, which is not among those selected: \(known.joined(separator: ", "))"
                )
            }
            guard HTTPOrigin(url) != nil else {
                throw SessionError(
                    .usage,
                    "--target \(name)=\(url) is no http or https URL; write it like \(name)=http://127.0.0.1:8080"
                )
            }
        }
        let aimed = known.filter { request.contracts.contains($0) || hasTarget($0) }
        guard !aimed.isEmpty else {
            throw SessionError(.usage, "the profile \(profile.name) has no target; give --target CONTRACT=URL")
        }
        let overlays = try OverlaySelection(request: request, root: root).overlays(for: aimed)
        var contracts: [Contract] = []
        for name in aimed {
            contracts.append(try ContractLoading.load(name, root: root, applying: overlays[name] ?? []))
        }
        let given = request.selection.given
        return (try documenting(given, contracts), overlays, given.map { leftOut($0, contracts) } ?? [])
    }

    /// A misspelt name in `--set` or `--secret` would go unnoticed.
    func checkNames(in contracts: [Contract], inputs: Set<String>) throws(SessionError) {
        let known = contracts.reduce(into: inputs) { $0.formUnion(ContractNames.all(of: $1)) }
        for (option, names) in [
            ("--set", request.variables.keys.sorted()), ("--secret", request.secrets.keys.sorted()),
        ] {
            for name in names where !known.contains(name) {
                throw SessionError(
                    .usage,
                    "\(option) names `\(name)`, which is no parameter, credential, body member or workflow input of \(contracts.map(\.name).joined(separator: ", "))"
                )
            }
        }
    }

    private func hasTarget(_ name: String) -> Bool {
        request.targets[name] != nil || profile.targets[name] != nil || profile.isMock
    }

    /// The operations that do not document the outcome, and so are sent nothing.
    private func leftOut(_ given: String, _ contracts: [Contract]) -> [String] {
        contracts.flatMap { contract in
            let without = contract.operations.filter { $0.outcome(named: given) == nil }.map(\.id)
            return without.count == contract.operations.count ? ["all of \(contract.name)"] : without
        }
    }

    /// The contracts with an operation that documents the outcome; all where none is given.
    private func documenting(_ given: String?, _ contracts: [Contract]) throws(SessionError) -> [Contract] {
        guard let given else { return contracts }
        let documenting = contracts.filter { $0.operations.contains { $0.outcome(named: given)?.kind == .failure } }
        guard documenting.isEmpty else { return documenting }
        let known = Set(contracts.flatMap(\.operations).flatMap(\.failures).map(\.name)).sorted()
        throw SessionError(
            .usage,
            "no operation documents the outcome `\(given)`; there are \(known.joined(separator: ", "))"
        )
    }
}
