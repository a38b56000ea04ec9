import HTTPMessages
import JSONText

/// What an answer of the RCS server answers.
struct KaleyraContext: Sendable {
    let operation: KaleyraOperation?
    let request: HTTPRequest
    /// The request's payload where it could be read.
    let payload: JSONValue
    /// Why the request was refused; nil in a success.
    let refusal: KaleyraRefusal?
    /// Counts the requests of this server, from 1.
    let number: Int

    var isSuccess: Bool { refusal == nil }
}
