import CaseDerivation
import JSONText
import OpenAPIContract
import Threads

/// The rows of a run while they are found out; safe to use from all workers.
final class Ledger: Sendable {
    private struct State {
        var cases: [String: Row] = [:]
        var accepted: [String: String] = [:]
        var clauses: [String: Row] = [:]
        /// The clauses that an answer has been found to keep.
        var kept: Set<Clause> = []
    }

    private let state = Monitor(State())

    /// Keeps the row of a case.
    func record(_ row: Row) {
        state.withLock { $0.cases[row.id] = row }
    }

    func row(_ id: String) -> Row? {
        state.withLock { $0.cases[id] }
    }

    /// Keeps what carrying out a case has said about its request: nil for accepted, else why it was not.
    func recordAcceptance(of id: String, refusal: String?) {
        state.withLock { $0.accepted[id] = refusal ?? "" }
    }

    /// Nil while the case has not been carried out; empty when it was accepted; else what answered it.
    func refusal(of id: String) -> String? {
        state.withLock { $0.accepted[id] }
    }

    /// Whether a clause has a row.
    func has(_ clause: ResponseConstraint) -> Bool {
        state.withLock { $0.clauses[clause.id] != nil }
    }

    /// Those of the results that are the first to show a clause kept: in a long run hardly any are.
    func firstKept(_ results: [ClauseResult]) -> [ClauseResult] {
        state.withLock { state in
            results.filter { !$0.isViolated && state.kept.insert($0.clause).inserted }
        }
    }

    /// Whether a clause was already found broken: further answers that break it need no proof.
    func isBroken(_ clause: ResponseConstraint) -> Bool {
        state.withLock { $0.clauses[clause.id].map(\.state.isViolation) ?? false }
    }

    /// Keeps a clause's row; a violation stays.
    func record(clause row: Row) {
        state.withLock { state in
            if let known = state.clauses[row.id], known.state.isViolation { return }
            state.clauses[row.id] = row
        }
    }

    /// Keeps a clause's row in the place of one that rests on fewer answers.
    func record(counted row: Row) {
        state.withLock { state in
            let known = state.clauses[row.id]?.finding?.attempts ?? 0
            if known < row.finding?.attempts ?? 0 { state.clauses[row.id] = row }
        }
    }

    func clauseRow(_ id: String) -> Row? {
        state.withLock { $0.clauses[id] }
    }

    /// The rows of clauses that the plan does not list, by id.
    func clauseRows(beyond planned: Set<String>) -> [Row] {
        state.withLock { state in
            state.clauses.values.filter { !planned.contains($0.id) }.sorted { $0.id < $1.id }
        }
    }

    /// Turns the enforced refusals of an operation into blocked rows: its twin is no longer accepted.
    func blockRefusals(of operation: String, ids: [String], reason: String) {
        state.withLock { state in
            for id in ids where state.cases[id]?.state == .enforced {
                state.cases[id]?.state = .blocked
                state.cases[id]?.reason = reason
            }
        }
    }
}
