import JSONText

/// How one step went, at its last attempt.
package struct StepVisit: Sendable {
    /// A criterion and whether it held.
    package struct Judgement: Sendable {
        package let criterion: Criterion
        package let holds: Bool
        /// The values that decided it, in words.
        package let evidence: String
    }

    package enum Result: Sendable {
        /// The step was carried out; its criteria held or did not.
        case judged([Judgement])
        /// The answer is not the outcome that the step expects: its criteria were not looked at.
        case unexpected
        /// The step could not be carried out; the reason says why.
        case impossible(String)
    }

    package let step: Step
    package let result: Result
    /// How often the step was carried out.
    package internal(set) var attempts = 1

    package var succeeded: Bool {
        switch result {
        case .judged(let judgements): judgements.allSatisfy(\.holds)
        case .unexpected, .impossible: false
        }
    }
}
