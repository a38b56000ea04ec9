package import CaseDerivation
package import Conformance
import Foundation
package import HTTPMessages
package import OpenAPIContract
import Workflows

/// Contracts, profile and target brought together: what plans, runs and replays start from.
package struct Session: Sendable {
    package let contractsRoot: String
    package let contracts: [Contract]
    package let profile: Profile
    package internal(set) var request: SessionRequest
    /// The operations, `all of CONTRACT` for every one, that do not document the given state.
    package let leftOut: [String]
    let environment: [String: String]
    /// The overlays that the user asked for, by contract.
    let overlays: [String: [Overlay]]
    /// Contract to its workflows.
    private let workflows: [String: [Workflow]]
    private let numbers = FreshNumbers()

    /// Looks everything up that the user asked for; sends nothing.
    package init(_ request: SessionRequest, environment: [String: String]) throws(SessionError) {
        self.request = request
        self.environment = environment
        contractsRoot = try ContractsLocation.find(request.contractsRoot)
        profile = try Profile(named: request.profile, contracts: contractsRoot)
        let selection = ContractSelection(request: request, profile: profile)
        (contracts, overlays, leftOut) = try selection.contracts(in: contractsRoot)
        var workflows: [String: [Workflow]] = [:]
        for contract in contracts {
            if let overlays = overlays[contract.name] {
                workflows[contract.name] = WorkflowLoading.fitting(contract, read: overlays)
            } else {
                workflows[contract.name] = try WorkflowLoading.load(contract)
            }
        }
        self.workflows = workflows
        let inputs = workflows.values.joined().flatMap { $0.inputs?.properties ?? [] }.map(\.name)
        try selection.checkNames(in: contracts, inputs: Set(inputs))
    }

    /// The plans of the selected contracts, those left out of which the selection takes nothing; sends nothing.
    package func plans() throws(SessionError) -> [Plan] {
        var plans: [Plan] = []
        for contract in contracts { plans.append(plan(for: contract, isLoopback: try isLoopback(contract))) }
        let selection = request.selection
        guard !selection.only.isEmpty || !selection.skip.isEmpty || selection.shard != nil else { return plans }
        if selection.shard != nil {
            // What no case matches is told of the whole: a part may well have nothing of it.
            var whole = self
            whole.request.selection.shard = nil
            _ = try whole.plans()
        } else {
            for glob in selection.only where !plans.contains(where: { $0.has(idMatching: glob) }) {
                throw SessionError(.usage, "no case matches --only \(glob); `touchstone plan` lists the ids")
            }
        }
        plans = plans.filter { !$0.cases.isEmpty || !$0.skips.isEmpty || !$0.workflows.isEmpty }
        guard plans.isEmpty else { return plans }
        if let shard = selection.shard {
            throw SessionError(.usage, "no case falls into --shard \(shard.number)/\(shard.count); take fewer parts")
        }
        throw SessionError(.usage, "no case is left by --only and --skip; `touchstone plan` lists the ids")
    }

    /// The plan of a contract under the profile's permissions; `isLoopback` says whether its target is on this machine.
    package func plan(for contract: Contract, isLoopback: Bool) -> Plan {
        var selection = request.selection
        selection.repeats =
            request.repeats ?? profile.repeats
            ?? (isLoopback ? PlanSelection.thoroughRepeats : PlanSelection.sparingRepeats)
        selection.random = request.random ?? profile.random ?? 0
        if !isLoopback {
            selection.allowed = profile.allowed
            if profile.phoneNumbers.isEmpty { selection.allowed.remove(.contactsPeople) }
        }
        return CaseDeriver(
            contract: contract,
            workflows: workflows[contract.name] ?? [],
            seed: request.seed,
            selection: selection
        ).plan()
    }

    /// Whether the target of a contract is on this machine.
    package func isLoopback(_ contract: Contract) throws(SessionError) -> Bool {
        guard let url = try url(of: contract) else { return true }
        return HTTPOrigin(url)?.isLoopback ?? false
    }

    /// Runs every selected contract.
    ///
    /// Nothing is sent before every target, value and plan is found in order.
    ///
    /// - Parameters:
    ///   - stop: ends the run early; what was not judged by then is not exercised
    ///   - observe: is told of each row as it is judged
    /// - Returns: a record of each contract
    /// - Throws: `SessionError` where a target, a value or the selection is not in order.
    package func run(
        stop: StopRequest = StopRequest(),
        observe: @escaping @Sendable (RunEvent) -> Void
    ) throws(SessionError) -> [RunRecord] {
        var assignments: [(plan: Plan, variables: [String: String], destination: Destination)] = []
        defer { for assignment in assignments { assignment.destination.close() } }
        for plan in try plans() {
            let variables = try values(of: plan.contract)
            assignments.append((plan, variables, try destination(of: plan.contract, variables: variables)))
        }
        var records: [RunRecord] = []
        for assignment in assignments {
            records.append(
                try runAsFollowed(
                    assignment.plan,
                    at: assignment.destination,
                    variables: assignment.variables,
                    stop: stop,
                    observe: observe
                )
            )
        }
        return records
    }

    /// Runs one contract against a responder of the caller's own, served on a port of this machine.
    package func run(
        _ contract: Contract,
        against responder: any HTTPResponder,
        stop: StopRequest = StopRequest(),
        observe: @escaping @Sendable (RunEvent) -> Void = { _ in }
    ) throws(SessionError) -> RunRecord {
        let destination = try Destination(serving: responder, as: "responder", canBeReachedAgain: false)
        defer { destination.close() }
        return try runAsFollowed(
            plan(for: contract, isLoopback: true),
            at: destination,
            variables: try values(of: contract),
            stop: stop,
            observe: observe
        )
    }

    /// Runs a plan by the readings that the server turns out to follow, where it does not follow the contract's own.
    private func runAsFollowed(
        _ plan: Plan,
        at destination: Destination,
        variables: [String: String],
        stop: StopRequest,
        observe: @escaping @Sendable (RunEvent) -> Void
    ) throws(SessionError) -> RunRecord {
        let found = try readingSearch(plan, at: destination, variables: variables, stop: stop).followed()
        var session = self
        session.request.readings += found.readings.map(\.name)
        var record = session.run(
            found.plan,
            at: destination,
            variables: variables,
            spent: found.requests,
            stop: stop,
            observe: observe
        )
        record.readings += found.readings.map { FollowedReading($0, .noticed) }
        record.requestCount += found.requests
        return record
    }

    func readingSearch(
        _ plan: Plan,
        at destination: Destination,
        variables: [String: String],
        stop: StopRequest = StopRequest()
    ) -> ReadingSearch {
        ReadingSearch(
            session: self,
            plan: plan,
            destination: destination,
            variables: variables,
            settings: settings(for: destination),
            stop: stop
        )
    }

    func run(
        _ plan: Plan,
        at destination: Destination,
        through transport: (any HTTPTransport)? = nil,
        variables: [String: String],
        spent: Int = 0,
        stop: StopRequest = StopRequest(),
        observe: @escaping @Sendable (RunEvent) -> Void
    ) -> RunRecord {
        var settings = settings(for: destination)
        settings.maximumRequests = settings.maximumRequests.map { max(0, $0 - spent) }
        if destination.canBeReachedAgain { settings.replayOptions = request.replayOptions(for: plan.contract.name) }
        let runner = Runner(
            plan: plan,
            transport: transport ?? destination.transport,
            values: runValues(variables),
            settings: settings,
            redactor: redactor(for: plan.contract, variables),
            stop: stop,
            observe: observe
        )
        var record = runner.run()
        record.given = request.selection.given
        record.readings = (overlays[plan.contract.name] ?? []).map { FollowedReading($0, .asked) }
        return record
    }

    func settings(for destination: Destination) -> RunSettings {
        var settings = RunSettings(
            workers: request.workers ?? profile.workers ?? (destination.isLoopback ? 6 : 1),
            timeout: request.timeout ?? profile.timeout,
            requestsPerSecond: request.requestsPerSecond ?? profile.requestsPerSecond,
            maximumRequests: profile.maximumRequests,
            patience: request.patience ?? profile.patience,
            target: destination.description,
            toolVersion: ToolVersion.current,
            startedAt: RunClock.timestamp()
        )
        if let budget = profile.retryBudget { settings.retryBudget = budget }
        return settings
    }

    func runValues(_ variables: [String: String]) -> RunValues {
        RunValues(
            variables: variables,
            phoneNumbers: profile.phoneNumbers,
            numbers: numbers,
            clock: RunClock.now
        )
    }

    func destination(of contract: Contract, variables: [String: String]) throws(SessionError) -> Destination {
        if let url = try url(of: contract) { return try Destination(url: url) }
        let mock = try EmbeddedMock.responder(
            for: [contract],
            values: EmbeddedMock.expectedValues(contract, given: variables),
            given: request.selection.given
        )
        return try Destination(serving: mock, as: "embedded mock", canBeReachedAgain: true)
    }

    /// The target's URL; nil for the embedded mock.
    private func url(of contract: Contract) throws(SessionError) -> String? {
        if let url = request.targets[contract.name] { return url }
        switch profile.targets[contract.name] {
        case .mock: return nil
        case .url(let url): return url
        case .server(let variables): return try ServerURL.url(of: contract, variables: variables)
        case nil:
            if profile.isMock { return nil }
            throw SessionError(
                .usage,
                "the profile \(profile.name) has no target for \(contract.name); name the contracts to run, or give --target \(contract.name)=URL"
            )
        }
    }
}
