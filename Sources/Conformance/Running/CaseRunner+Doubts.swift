import CaseDerivation
import OpenAPIContract

/// What a failure may come from that is the server's own affair, or the user's; further requests tell.
extension CaseRunner {
    /// Why a failing case proves no fault, and the state of its row; nil where it does.
    func doubt(_ testCase: Case, _ telling: Attempt) -> (state: RowState, reason: String)? {
        switch telling.verdict.state {
        case .notEnforced: trimming(testCase).map { (.tolerated, $0) }
        case .overStrict:
            choice(telling, testCase).map { (.blocked, $0) }
                ?? (horizon(telling, testCase) ?? sameness(testCase)).map {
                    (.tolerated, $0)
                }
        default: nil
        }
    }

    /// Why a line feed that was let through is no fault; nil where it is.
    private func trimming(_ testCase: Case) -> String? {
        guard let probe = TrimmingProbe(testCase),
            let answer = executor.attempt(testCase.probed(by: probe.recipe))?.answers.last, answer.isAcceptance
        else { return nil }
        return
            "the server takes a space in the place of the line feed too; the documents are silent about white space around"
    }

    /// Why the refusal of an allowed value proves nothing: who gives a value by hand knows that the server takes no other; else nil.
    private func choice(_ attempt: Attempt, _ testCase: Case) -> String? {
        guard let reading = attempt.answers.last?.reading, reading.isExact,
            let name = testCase.fields.first(where: executor.builder.isGiven)
        else { return nil }
        return "the value of \(name) was given by hand, and the server does not take this one: \(reading.outcome.name)"
    }

    /// Why the refusal of a time far ahead is no fault: every later time is refused in a documented way too; nil where it is one.
    private func horizon(_ attempt: Attempt, _ testCase: Case) -> String? {
        guard let probe = HorizonProbe(testCase) else { return nil }
        let refused =
            [attempt.answers.last] + probe.recipes.map { executor.attempt(testCase.probed(by: $0))?.answers.last }
        guard refused.allSatisfy({ $0?.reading.map { $0.isExact && $0.outcome.kind == .failure } ?? false }) else {
            return nil
        }
        return "the server takes no later time either; the documents are silent about how far ahead one may lie"
    }

    /// Why the refusal of items alike is no fault: as many different ones are taken; nil where it is one.
    private func sameness(_ testCase: Case) -> String? {
        guard let probe = DistinctItemsProbe(testCase),
            let answer = executor.attempt(testCase.probed(by: probe.recipe))?.answers.last, answer.isSuccess
        else { return nil }
        return "the server takes as many items that differ; the documents are silent about items alike"
    }
}
