/// What carrying out a case once has brought.
struct Attempt: Sendable {
    let verdict: CaseVerdict
    /// The answers in the order in which they came; the last one is the one that was judged.
    let answers: [Answer]
    /// Every clause about answers that was judged by one of them.
    let clauses: [ClauseResult]

    /// Why a row of this attempt is in its state.
    var reason: String? { verdict.reason(answers.last) }
}

/// One clause judged by one answer.
struct ClauseResult: Sendable {
    let clause: Clause
    let verdict: ClauseVerdict
    let answer: Answer

    var isViolated: Bool {
        if case .violated = verdict { true } else { false }
    }
}
