import CaseDerivation
import OpenAPIContract

/// The contracts of this repository, each loaded once.
enum RealContracts {
    static let names = ["kaleyra-rcs", "phonon-kairos"]
    private static let contracts = names.map { name in (name, Result { try ContractFolder(root: root()).load(name) }) }

    static func contract(_ name: String) throws -> Contract? {
        try contracts.first { $0.0 == name }?.1.get()
    }

    /// The plan of a contract, derived anew by each call.
    static func plan(_ name: String, seed: UInt64 = 1) throws -> Plan {
        guard let contract = try contract(name) else { throw Missing(name: name) }
        return CaseDeriver(contract: contract, seed: seed).plan()
    }

    private struct Missing: Error {
        let name: String
    }

    private static func root(file: String = #filePath) -> String {
        let above = file.split(separator: "/", omittingEmptySubsequences: false).prefix { $0 != "Tests" }
        return (above + ["contracts"]).joined(separator: "/")
    }
}
