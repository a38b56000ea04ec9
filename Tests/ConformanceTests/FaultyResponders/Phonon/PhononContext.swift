import HTTPMessages
import JSONText

/// What an answer of the outbound server answers.
struct PhononContext: Sendable {
    let outcome: PhononOutcome
    let request: HTTPRequest
    let payload: JSONValue
    /// Counts the requests of this server, from 1.
    let number: Int
}
