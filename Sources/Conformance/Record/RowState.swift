/// What a run found out about one row of the ledger.
package enum RowState: String, Sendable, Hashable, CaseIterable {
    /// The server keeps to the clause: it accepts the inside, refuses the outside as documented, or its answers hold it.
    case enforced
    /// What the contract refuses was accepted.
    case notEnforced = "not-enforced"
    /// What the contract accepts was refused.
    case overStrict = "over-strict"
    /// Refused, but with another outcome than the documents name.
    case wrongOutcome = "wrong-outcome"
    /// An answer broke a clause about answers.
    case broken
    /// The same request sometimes kept to the clause and sometimes did not.
    case unstable
    /// The documents are silent, and the answer was one that they leave open.
    case tolerated
    /// Nothing was proved: the twin was not accepted.
    case blocked
    /// No request or no answer of the run came to the clause.
    case notExercised = "not-exercised"

    /// Whether the state is a finding against the server.
    package var isViolation: Bool {
        switch self {
        case .notEnforced, .overStrict, .wrongOutcome, .broken, .unstable: true
        case .enforced, .tolerated, .blocked, .notExercised: false
        }
    }

    /// Whether the row was judged at all.
    package var isJudged: Bool {
        switch self {
        case .blocked, .notExercised: false
        default: true
        }
    }
}
