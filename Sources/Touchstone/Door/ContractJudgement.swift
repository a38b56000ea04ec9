import CaseDerivation
import Conformance
import Dispatch
import Foundation
public import HTTPMessages
import Reports

/// Judges servers by contract files, from the tests of any Swift package.
///
/// ```swift
/// @Test("keeps the contract", arguments: try await ContractJudgement.rows(contract: "contracts/items", at: "http://127.0.0.1:8080"))
/// func keepsContract(row: JudgedRow) throws {
///     if row.isSkipped { try Test.cancel("\(row.reason ?? row.state)") }
///     if row.isViolation { Issue.record("\(row.text)") }
/// }
/// ```
///
/// The requests of a judgement go out once, when its arguments are asked for; the tests then only tell what was found. Nothing is sent off
/// loopback that creates something or contacts a person, unless a profile allows it.
public struct ContractJudgement: Sendable {
    /// The folder that holds the contracts; nil: `contracts` in the current folder or the nearest one above that has it.
    public var contracts: String?
    /// The names of the contracts to judge by; none: all that have a target.
    public var names: [String] = []
    /// A profile: its name in the folder `profiles` of the contracts, or its path.
    ///
    /// Nil: the embedded mock answers, unless `targets` says else.
    public var profile: String?
    /// Contract name to the URL that its requests go to.
    public var targets: [String: String] = [:]
    /// Values by the name of a parameter, a body member or a credential.
    public var variables: [String: String] = [:]
    /// Names whose values are secret, to the environment variables that hold them; redacted from all that is shown or written.
    public var secrets: [String: String] = [:]
    /// Globs over the ids of cases; none: all.
    public var only: [String] = []
    /// Globs over the ids of cases that are left out.
    public var skip: [String] = []
    /// The documented state that the environment is in, by its outcome's name.
    public var given: String?
    /// How long one answer may take, in seconds; nil: the profile's limit, else 10.
    public var timeout: Double?
    /// Where environment variables are looked up.
    public var environment: [String: String]

    /// Takes the contracts of a folder, against the embedded mock until told otherwise.
    ///
    /// - Parameters:
    ///   - contracts: the folder that holds the contracts; nil: `contracts` here or in the nearest folder above
    ///   - environment: where environment variables are looked up; nil: those of the process
    public init(contracts: String? = nil, environment: [String: String]? = nil) {
        self.contracts = contracts
        self.environment = environment ?? ProcessInfo.processInfo.environment
    }

    /// Judges the server at a URL by one contract.
    ///
    /// - Parameters:
    ///   - contract: the contract's folder, such as `contracts/items`; the one above it holds `profiles`, if there are any
    ///   - url: where the server is, such as `http://127.0.0.1:8080`
    ///   - variables: values by the name of a parameter, a body member or a credential
    ///   - secrets: names whose values are secret, to the environment variables that hold them
    /// - Returns: the rows in the order of the plan
    /// - Throws: `SessionError` where the contract, the URL or a secret is not in order. An unreachable server throws nothing: its rows are
    ///   not judged, and the first one says why.
    public static func rows(
        contract: String,
        at url: String,
        variables: [String: String] = [:],
        secrets: [String: String] = [:]
    ) async throws -> [JudgedRow] {
        let (folder, name) = split(contract)
        var judgement = ContractJudgement(contracts: folder)
        judgement.names = [name]
        judgement.targets = [name: url]
        judgement.variables = variables
        judgement.secrets = secrets
        return try await judgement.run().rows
    }

    /// Judges a responder, served on a port of this machine, by one contract.
    ///
    /// - Parameters:
    ///   - contract: the contract's folder, such as `contracts/items`
    ///   - responder: what answers the requests
    ///   - variables: values by the name of a parameter, a body member or a credential
    /// - Returns: the rows in the order of the plan
    /// - Throws: `SessionError` where the contract is not in order.
    public static func rows(
        contract: String,
        answeredBy responder: any HTTPResponder,
        variables: [String: String] = [:]
    ) async throws -> [JudgedRow] {
        let (folder, name) = split(contract)
        var judgement = ContractJudgement(contracts: folder)
        judgement.names = [name]
        judgement.variables = variables
        return try await judgement.run(answeredBy: responder).rows
    }

    /// Judges each contract by its target, and writes the reports into a folder where one is given.
    ///
    /// The requests are sent from threads of their own; the caller's task is only suspended.
    ///
    /// - Parameter folder: takes `junit.xml`, `report.html` and `run.ndjson`; nil: no report is written
    /// - Returns: the rows and what they come to
    /// - Throws: `SessionError` where a contract, a profile, a target, a value or the folder is not in order.
    public func run(reportsIn folder: String? = nil) async throws -> JudgedRun {
        try await judged(by: nil, reportsIn: folder)
    }

    /// Judges a responder, served on a port of this machine, by each of the contracts.
    public func run(
        answeredBy responder: any HTTPResponder,
        reportsIn folder: String? = nil
    ) async throws -> JudgedRun {
        try await judged(by: responder, reportsIn: folder)
    }

    private func judged(by responder: (any HTTPResponder)?, reportsIn folder: String?) async throws -> JudgedRun {
        try await withCheckedThrowingContinuation { continuation in
            // A run blocks its threads, which those of Swift's own pool must not.
            DispatchQueue(label: "touchstone.judgement").async {
                continuation.resume(with: Result { try judge(responder, folder) })
            }
        }
    }

    private func judge(_ responder: (any HTTPResponder)?, _ folder: String?) throws(SessionError) -> JudgedRun {
        let session = try Session(request, environment: environment)
        let files = try folder.map { folder throws(SessionError) in try ReportFiles(ReportFiles.defaults(in: folder)) }
        let observe: @Sendable (RunEvent) -> Void = { files?.note($0) }
        let records: [RunRecord]
        if let responder {
            var each: [RunRecord] = []
            for contract in session.contracts {
                each.append(try session.run(contract, against: responder, observe: observe))
            }
            records = each
        } else {
            records = try session.run(observe: observe)
        }
        return JudgedRun(records, reports: try files?.write(records) ?? [])
    }

    /// The folder of all contracts and the name of one, from the path of its folder.
    private static func split(_ contract: String) -> (folder: String, name: String) {
        let folder = (contract as NSString).deletingLastPathComponent
        return (folder.isEmpty ? "." : folder, (contract as NSString).lastPathComponent)
    }

    private var request: SessionRequest {
        var request = SessionRequest()
        request.contractsRoot = contracts
        request.contracts = names
        request.profile = profile
        request.targets = targets
        request.variables = variables
        request.secrets = secrets
        request.selection.only = only
        request.selection.skip = skip
        request.selection.given = given
        request.timeout = timeout.map { .seconds(min(max($0, 0.001), SessionLimits.largest)) }
        return request
    }
}
