import OpenAPIContract

/// What one check says of one clause and one answer.
enum ClauseVerdict: Sendable, Hashable {
    /// The answer gives the clause nothing to hold: the member is not there, the request did not carry the value.
    case notApplicable
    case satisfied
    /// One sentence; what the clause asks for; what the answer has.
    case violated(message: String, expected: String, found: String)
}
