import JSONSchema
import OpenAPIContract

/// Which documented outcome an answer is, or comes nearest to.
struct OutcomeReading: Sendable {
    let outcome: Outcome
    let variant: OutcomeVariant
    /// What the answer's body breaks of the variant's schema.
    let errors: [ValidationError]
    /// Whether the outcome may come with the answer's status.
    let statusMatches: Bool
    /// How many constants the outcome's schema has, and how many of them stand in the answer.
    let constants: Int
    let satisfiedConstants: Int
    /// Whether no violation of the contract brings the outcome, but a state of the environment.
    let isState: Bool

    /// Whether the answer bears the outcome's marks: at least half of its constants; true where it has none.
    var bearsMarks: Bool { 2 * satisfiedConstants >= constants }

    var isExact: Bool { errors.isEmpty && statusMatches }
}
