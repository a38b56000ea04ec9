package import CaseDerivation

/// What the user asked for, before anything is looked up.
package struct SessionRequest: Sendable {
    /// The folder that holds the contracts; nil: `contracts` here or in the nearest folder above.
    package var contractsRoot: String?
    /// Names of contracts; empty: all.
    package var contracts: [String] = []
    package var profile: String?
    /// Contract to URL.
    package var targets: [String: String] = [:]
    package var variables: [String: String] = [:]
    /// Name to environment variable.
    package var secrets: [String: String] = [:]
    package var selection = PlanSelection()
    /// Names of readings to judge by; `contract` for the contract as it stands, whatever the server follows.
    package var readings: [String] = []
    /// Paths of overlays of the user's own.
    package var overlays: [String] = []
    package var seed: UInt64 = 1
    package var workers: Int?
    package var requestsPerSecond: Double?
    package var timeout: Duration?
    /// How often a valid request of each operation is sent to see whether its answers stay the same.
    package var repeats: Int?

    /// How many random valid requests of each operation are sent, each again with one violation.
    package var random: Int?
    /// How long what was stored may take to show.
    package var patience: Duration?

    package init() {}
}
