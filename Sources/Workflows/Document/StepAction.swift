/// What is done when a step has succeeded or failed.
///
/// Source: Arazzo 1.0.1, Success Action Object and Failure Action Object.
package struct StepAction: Sendable {
    /// Where an action leads.
    package enum Target: Sendable, Hashable {
        case step(String)
        case workflow(String)
    }

    /// How a step is tried again.
    package struct Retry: Sendable, Hashable {
        /// Seconds between two attempts.
        package let after: Double
        /// How many more attempts there are.
        package let limit: Int
        /// Whether the run's patience bounds the attempts, not `limit` (`x-patience`).
        package let hasPatience: Bool
        /// What is carried out before the next attempt.
        package let first: Target?
    }

    package enum Kind: Sendable, Hashable {
        case end
        case goto(Target)
        case retry(Retry)
    }

    package let name: String
    package let kind: Kind
    /// All must hold for the action to be taken.
    package let criteria: [Criterion]

    /// Where the action leads, if it leads anywhere.
    var target: Target? {
        switch kind {
        case .end: nil
        case .goto(let target): target
        case .retry(let retry): retry.first
        }
    }
}
