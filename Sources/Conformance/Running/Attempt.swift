/// What carrying out a case once has brought.
struct Attempt: Sendable {
    let verdict: CaseVerdict
    /// The answers in the order in which they came; the last one is the one that was judged.
    let answers: [Answer]
    /// Every clause about answers that was judged by one of them.
    let clauses: [ClauseResult]
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
