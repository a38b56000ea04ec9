/// What one answer says of the case that it answers.
struct CaseVerdict: Sendable, Hashable {
    let state: RowState
    /// The check that found a violation, in kebab-case.
    var check = "outcome"
    /// For a violation the whole fact in one sentence; else why the row is in its state; nil where that is what was expected.
    var message: String?
    var expected = ""
    var found = ""
    /// Whether it may be a matter of the moment, so that it counts only where it comes each time.
    var mayPass = false

    static func enforced(_ expected: String) -> CaseVerdict {
        CaseVerdict(state: .enforced, expected: expected)
    }

    /// Why the row is in its state; written out only where a row is made, which most answers of a series never are.
    func reason(_ answer: Answer?) -> String? {
        if let message { return message }
        guard let answer, !expected.isEmpty else { return nil }
        return "expected \(expected), answered with \(answer.summary)"
    }

    /// The same verdict with its reason written out.
    func explained(by answer: Answer?) -> CaseVerdict {
        var copy = self
        copy.message = reason(answer)
        return copy
    }

    static func violation(
        _ state: RowState,
        check: String = "outcome",
        _ message: String,
        expected: String,
        found: String,
        mayPass: Bool = false
    ) -> CaseVerdict {
        CaseVerdict(state: state, check: check, message: message, expected: expected, found: found, mayPass: mayPass)
    }
}
