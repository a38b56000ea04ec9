import CaseDerivation
package import Conformance
import HTTPMessages
import MockServer
package import Mutations
package import OpenAPIContract

/// Plants faults into the mock of a contract, one at a time, and runs the contract's cases against each.
package struct MutationProof: Sendable {
    /// What came of one mutant.
    package struct Result: Sendable {
        package enum Ending: Sendable, Hashable {
            /// Rows failed; their ids.
            case caught([String])
            /// No row failed, but the run ends as one that could not judge: its reason.
            case notJudged(String)
            case escaped
        }

        package let mutant: Mutant
        /// Where the broken clause stands: `contracts/kaleyra-rcs/paths/create-brand.json:12:9`.
        package let location: String
        package let ending: Ending

        package var isCaught: Bool {
            if case .caught = ending { true } else { false }
        }
    }

    private let session: Session

    /// Prepares a proof for the session's contracts; `--only` and `--skip` are globs over the ids of mutants.
    package init(_ session: Session) {
        self.session = session
    }

    /// The mutants of all contracts that the selection takes, in their order.
    package func mutants() throws(SessionError) -> [(contract: Contract, mutants: [Mutant])] {
        let only = session.request.selection.only.map { Glob($0) }
        let skip = session.request.selection.skip.map { Glob($0) }
        let found = session.contracts.map { contract in
            let mutants = MutationOperators.mutants(of: contract, seed: session.request.seed).filter { mutant in
                (only.isEmpty || only.contains { $0.matches(mutant.id) }) && !skip.contains { $0.matches(mutant.id) }
            }
            return (contract, mutants)
        }.filter { !$0.1.isEmpty }
        guard !found.isEmpty else {
            throw SessionError(
                .usage,
                "no mutant is left by --only and --skip; `touchstone prove --list` lists the ids"
            )
        }
        return found
    }

    /// Runs every mutant.
    ///
    /// - Parameters:
    ///   - stop: ends the proof early; the mutant under way is left out
    ///   - observe: is told of each result as it comes
    /// - Returns: the results in the order of the mutants
    /// - Throws: `SessionError` where the honest mock does not hold its own contract: then nothing would be proved.
    package func run(
        stop: StopRequest = StopRequest(),
        observe: (Result) -> Void
    ) throws(SessionError) -> [Result] {
        var results: [Result] = []
        for (contract, mutants) in try mutants() {
            let variants = try ContractLoading.variants(
                of: contract.name,
                root: session.contractsRoot,
                applying: session.overlays[contract.name] ?? []
            )
            var controls: [Set<String>: Bool] = [:]
            for mutant in mutants {
                let operations = operations(of: mutant, in: contract)
                if controls.updateValue(true, forKey: operations) == nil {
                    try checkControl(contract, operations, stop)
                }
                let result = Result(
                    mutant: mutant,
                    location: "\(contract.documents.location(of: mutant.reference))",
                    ending: try ending(of: mutant, contract, variants, operations, stop)
                )
                if stop.reason != nil { return results }
                observe(result)
                results.append(result)
            }
        }
        return results
    }

    private func ending(
        of mutant: Mutant,
        _ contract: Contract,
        _ variants: ContractVariants,
        _ operations: Set<String>,
        _ stop: StopRequest
    ) throws(SessionError) -> Result.Ending {
        let first = try ending(of: mutant, contract, variants, operations, given: nil, stop)
        // What no request can bring about by itself is a state of the environment.
        guard first == .escaped, let outcome = mutant.outcome,
            contract.operation(mutant.operation)?.outcome(named: outcome)?.kind == .failure
        else { return first }
        return try ending(of: mutant, contract, variants, operations, given: outcome, stop)
    }

    private func ending(
        of mutant: Mutant,
        _ contract: Contract,
        _ variants: ContractVariants,
        _ operations: Set<String>,
        given: String?,
        _ stop: StopRequest
    ) throws(SessionError) -> Result.Ending {
        let record = try run(contract, operations, given: given, as: mutant, variants, stop)
        let violations = record.violations.map(\.id)
        if !violations.isEmpty { return .caught(violations) }
        guard RunVerdict([record]) == .couldNotRun else { return .escaped }
        return .notJudged(record.obstacle)
    }

    /// The mutant's operation, and those that share its state.
    private func operations(of mutant: Mutant, in contract: Contract) -> Set<String> {
        let collections = Self.collections(contract.operation(mutant.operation))
        let others = contract.operations.filter { !Self.collections($0).isDisjoint(with: collections) }.map(\.id)
        return Set(others).union([mutant.operation])
    }

    private static func collections(_ operation: OpenAPIContract.Operation?) -> Set<String> {
        Set([operation?.state?.stores?.collection, operation?.state?.lists?.collection].compactMap { $0 })
    }

    private func checkControl(
        _ contract: Contract,
        _ operations: Set<String>,
        _ stop: StopRequest
    ) throws(SessionError) {
        let record = try run(contract, operations, given: nil, as: nil, nil, stop)
        guard let row = record.violations.first else { return }
        throw SessionError(
            .couldNotRun,
            """
            the mock does not hold its own contract: \(row.id): \(row.finding?.message ?? row.state.rawValue); \
            `touchstone run \(contract.name)` tells more
            """
        )
    }

    private func run(
        _ contract: Contract,
        _ operations: Set<String>,
        given: String?,
        as mutant: Mutant?,
        _ variants: ContractVariants?,
        _ stop: StopRequest
    ) throws(SessionError) -> RunRecord {
        var session = session
        session.request.selection.only = operations.sorted().map { $0 + "/*" }
        session.request.selection.skip = []
        session.request.selection.given = given
        // A mutant is wrong each time, and at once.
        session.request.repeats = session.request.repeats ?? 3
        session.request.patience = session.request.patience ?? .milliseconds(200)
        session.request.readings = [OverlaySelection.contractItself]
        var served = contract
        var alteration: (@Sendable (inout MockAnswer) -> Void)?
        switch mutant?.change {
        case .contract(let edits):
            if let variants { served = try ContractLoading.contract(of: variants, with: edits) }
        case .answer(let change):
            alteration = { answer in
                if answer.operation == mutant?.operation, answer.outcome == mutant?.outcome { change(&answer) }
            }
        case nil: break
        }
        let responder = try EmbeddedMock.responder(
            for: [served],
            values: EmbeddedMock.expectedValues(contract, given: try session.values(of: contract)),
            given: given,
            alteration: alteration
        )
        // One row that fails is enough.
        let enough = StopRequest()
        return try session.run(contract, against: responder, stop: enough) { event in
            if case .judged(let row, _, _) = event, row.state.isViolation {
                enough.stop(because: "the fault is caught")
            }
            if let reason = stop.reason { enough.stop(because: reason) }
        }
    }
}
