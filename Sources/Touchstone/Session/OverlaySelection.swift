import OpenAPIContract

/// Which overlays the user's words bring to which contract.
struct OverlaySelection {
    /// The word for the contract as it stands, in place of a reading's name.
    static let contractItself = "contract"

    let request: SessionRequest
    let root: String

    /// The overlays of each contract in the order of the call: readings first, then the user's own.
    func overlays(for contracts: [String]) throws(SessionError) -> [String: [Overlay]] {
        var selected: [String: [Overlay]] = [:]
        let names = request.readings.filter { $0 != Self.contractItself }
        if !names.isEmpty {
            var known: [String: [Overlay]] = [:]
            for contract in contracts { known[contract] = try ContractLoading.readings(of: contract, root: root) }
            for name in names {
                let holders = contracts.filter { known[$0]?.contains { $0.name == name } == true }
                guard !holders.isEmpty else { throw unknown(name, among: known.values.flatMap(\.self)) }
                for contract in holders {
                    selected[contract, default: []] += known[contract]?.filter { $0.name == name } ?? []
                }
            }
        }
        for path in request.overlays {
            let overlay = try ContractLoading.overlay(at: path, root: root)
            selected[try contract(of: overlay, among: contracts), default: []].append(overlay)
        }
        return selected
    }

    /// The contract that an overlay is written for: the one whose folder `extends` names, else the only one selected.
    private func contract(of overlay: Overlay, among contracts: [String]) throws(SessionError) -> String {
        let named = contracts.filter { overlay.extends?.hasSuffix("\($0)/openapi.json") == true }
        guard let contract = named.first ?? (contracts.count == 1 ? contracts.first : nil) else {
            throw SessionError(
                .usage,
                "--overlay \(overlay.name) does not say which contract it extends; name one of \(contracts.joined(separator: ", "))"
            )
        }
        return contract
    }

    private func unknown(_ name: String, among readings: [Overlay]) -> SessionError {
        let names = (readings.map(\.name) + [Self.contractItself]).joined(separator: ", ")
        return SessionError(.usage, "no reading `\(name)`; there are \(names)")
    }
}
