import CaseDerivation
package import Conformance
import OpenAPIContract

extension Session {
    /// What a replay does.
    package enum ReplayStep: Sendable {
        /// The requests of this part come next: `case`, `twin`, `set-up` or `step`, and its id.
        case begins(part: String, id: String)
        case exchanged(Exchange)
    }

    /// Sends the cases that the glob names again, with their twins and set-up, and shows every exchange.
    package func replay(caseID: String, show: @escaping @Sendable (ReplayStep) -> Void) throws(SessionError)
        -> RunRecord
    {
        // Two contracts may have an operation of one name: the one for which a target is given is meant.
        let meant = contracts.filter { request.targets[$0.name] != nil }
        for contract in meant + contracts.filter({ request.targets[$0.name] == nil }) {
            var session = self
            session.request.selection.only = [caseID]
            let plan = session.plan(for: contract, isLoopback: try isLoopback(contract))
            guard plan.has(idMatching: caseID) else { continue }
            let variables = try values(of: contract)
            let destination = try destination(of: contract, variables: variables)
            defer { destination.close() }
            let redactor = redactor(for: contract, variables)
            let watched = WatchedTransport(destination.transport) { show(.exchanged(redactor.redact($0))) }
            // One after the other, so that an exchange can be told from the next.
            session.request.workers = 1
            return session.run(plan, at: destination, through: watched, variables: variables) { event in
                if case .sends(let id) = event { show(.begins(part: plan.part(id, replaying: caseID), id: id)) }
            }
        }
        let hint =
            caseID.contains("/response/")
            ? "a clause about answers is none, but its finding names the case in which it was seen"
            : "`touchstone plan` lists them"
        throw SessionError(
            .usage,
            "no case `\(caseID)` in \(contracts.map(\.name).joined(separator: ", ")); \(hint)"
        )
    }
}

extension Plan {
    /// What the requests of an id are to the cases that a glob names.
    fileprivate func part(_ id: String, replaying glob: String) -> String {
        if Glob(glob).matches(id) { return "case" }
        if cases.contains(where: { $0.twin == id }) { return "twin" }
        return cases.contains { $0.setup.contains(id) } ? "set-up" : "step"
    }
}
