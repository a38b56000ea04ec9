import CaseDerivation
package import HTTPMessages
import MockServer
import OpenAPIContract

/// The mock as sessions use it: the values of the session are the right ones.
package enum EmbeddedMock {
    /// A responder for all contracts of a session.
    package static func responder(for session: Session) throws(SessionError) -> any HTTPResponder {
        var values: [String: String] = [:]
        for contract in session.contracts { values.merge(try session.values(of: contract)) { $1 } }
        return try responder(for: session.contracts, values: values, given: session.request.selection.given)
    }

    /// What a run against the mock takes for the right values: of a credential that nobody gives, what is sent in its place.
    static func expectedValues(_ contract: Contract, given values: [String: String]) -> [String: String] {
        let placeholders = contract.operations.flatMap(\.credentials).map { ($0.name, $0.placeholder) }
        return Dictionary(placeholders) { first, _ in first }.merging(values) { $1 }
    }

    /// What the mock of a session asks for, `NAME=VALUE`; a secret is shown by the environment variable that holds it.
    package static func shownValues(for session: Session) throws(SessionError) -> [String] {
        var shown: Set<String> = []
        for contract in session.contracts {
            let values = try session.values(of: contract)
            let secrets = session.profile.secrets.merging(session.request.secrets) { $1 }
            for name in expectedNames(contract.operations) {
                guard let value = values[name] else { continue }
                shown.insert("\(name)=\(secrets[name].map { "$\($0)" } ?? value)")
            }
        }
        return shown.sorted()
    }

    /// The credentials and path parameters, whose values are right or wrong.
    private static func expectedNames(_ operations: [OpenAPIContract.Operation]) -> Set<String> {
        let paths = operations.flatMap(\.parameters).filter { $0.location == .path }.map(\.name)
        return Set(operations.flatMap(\.credentials).map(\.name)).union(paths)
    }

    static func responder(
        for contracts: [Contract],
        values: [String: String],
        given: String?,
        alteration: (@Sendable (inout MockAnswer) -> Void)? = nil
    ) throws(SessionError) -> any HTTPResponder {
        let operations = contracts.flatMap(\.operations)
        let credentials = Set(operations.flatMap(\.credentials).map(\.name))
        let paths = Set(operations.flatMap(\.parameters).filter { $0.location == .path }.map(\.name))
        do {
            return try MockResponder(
                contracts: contracts,
                settings: MockSettings(
                    credentials: values.filter { credentials.contains($0.key) },
                    variables: values.filter { paths.contains($0.key) },
                    given: given,
                    seed: UInt64(truncatingIfNeeded: RunClock.now()),
                    now: RunClock.now,
                    alteration: alteration
                )
            )
        } catch {
            throw SessionError(.contract, "\(error)")
        }
    }
}
