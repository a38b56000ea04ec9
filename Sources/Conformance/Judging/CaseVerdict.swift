/// What one answer says of the case that it answers.
struct CaseVerdict: Sendable, Hashable {
    let state: RowState
    /// The check that found a violation, in kebab-case.
    var check = "outcome"
    /// For a violation the whole fact in one sentence; else why the row is in its state, or nil.
    var message: String?
    var expected = ""
    var found = ""

    static func violation(
        _ state: RowState,
        check: String = "outcome",
        _ message: String,
        expected: String,
        found: String
    ) -> CaseVerdict {
        CaseVerdict(state: state, check: check, message: message, expected: expected, found: found)
    }
}
