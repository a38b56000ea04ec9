import Foundation
import JSONText
package import OpenAPIContract

/// Where to point and what is allowed there, as a file in `contracts/profiles/` says.
package struct Profile: Sendable {
    /// Where the requests of one contract go.
    package enum Target: Sendable, Hashable {
        case mock
        case url(String)
        /// The first server of the contract, its variables filled in.
        case server(variables: [String: String])
    }

    package var name: String = "mock"
    package var targets: [String: Target] = [:]
    /// Values by the name of a parameter, a body member or a credential.
    package var variables: [String: String] = [:]
    /// Name to the environment variable that holds the secret.
    package var secrets: [String: String] = [:]
    /// Classes of side effects that may be sent to a target off loopback.
    package var allowed: Set<OpenAPIContract.Operation.SideEffect> = [.none]
    /// The only phone numbers that may be sent off loopback.
    package var phoneNumbers: [String] = []
    package var timeout: Duration = .seconds(10)
    /// How long what was stored may take to show.
    package var patience: Duration = .seconds(10)
    package var requestsPerSecond: Double?
    package var workers: Int?
    package var maximumRequests: Int?
    /// How often a valid request of each operation is sent to see whether its answers stay the same.
    package var repeats: Int?
    /// How many random valid requests of each operation are sent, each again with one violation.
    package var random: Int?
    /// How long a run waits in all for a server that asks to be asked later.
    package var retryBudget: Duration?

    /// Whether a contract that the profile does not name goes to the embedded mock.
    package var isMock: Bool { name == "mock" }

    /// Reads `NAME.json` in the contracts' folder `profiles`, or the file that `name` is the path of.
    ///
    /// With no name it is `mock`, which need not be there: the embedded mock, with no values of its own.
    package init(named: String?, contracts root: String) throws(SessionError) {
        let name = named ?? "mock"
        let isPath = name.contains("/") || name.hasSuffix(".json")
        let path = isPath ? name : "\(root)/profiles/\(name).json"
        guard let data = FileManager.default.contents(atPath: path) else {
            if named == nil, !FileManager.default.fileExists(atPath: path) { return }
            let known = ((try? FileManager.default.contentsOfDirectory(atPath: "\(root)/profiles")) ?? [])
                .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
            let hint = known.isEmpty ? "" : "; there are \(known.joined(separator: ", "))"
            throw SessionError(.usage, "no profile `\(name)`: cannot read \(path)\(hint)")
        }
        let document: JSONDocument
        do {
            document = try JSONDocument(parsing: Array(data), file: path)
        } catch {
            throw SessionError(.contract, "\(error.location): \(error.reason); mend the profile")
        }
        let reader = ProfileReader(document: document)
        try reader.check()
        self.name = isPath ? URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent : name
        targets = try reader.targets(contracts: ContractLoading.names([], root: root))
        variables = try reader.texts("variables")
        secrets = try reader.texts("secrets")
        allowed = try reader.allowed()
        phoneNumbers = try reader.phoneNumbers()
        timeout = .seconds(try reader.limit("timeoutSeconds") ?? 10)
        patience = .seconds(try reader.limit("patienceSeconds") ?? 10)
        requestsPerSecond = try reader.limit("requestsPerSecond")
        workers = try reader.count("workers")
        maximumRequests = try reader.count("maximumRequests")
        repeats = try reader.count("repeat")
        random = try reader.count("random")
        retryBudget = try reader.limit("retryAfterSeconds").map { .seconds($0) }
    }
}
