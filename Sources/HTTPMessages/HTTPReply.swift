/// What came of sending a request: a response or a failure, what was not well formed about it, and how long it took.
public struct HTTPReply: Sendable, Hashable {
    /// Either a usable response or the reason why there is none.
    public enum Outcome: Sendable, Hashable {
        /// A response that could be read to its end.
        case response(HTTPResponse)
        /// No usable response.
        case failure(HTTPFailure)
    }

    /// The response or the failure.
    public let outcome: Outcome
    /// What about the answer is not well formed, in the order it was seen.
    public let findings: [HTTPFinding]
    /// The time of the whole exchange, with connecting.
    public let elapsed: Duration

    /// Creates a reply.
    public init(outcome: Outcome, findings: [HTTPFinding] = [], elapsed: Duration = .zero) {
        self.outcome = outcome
        self.findings = findings
        self.elapsed = elapsed
    }

    /// The response, where there is one.
    public var response: HTTPResponse? {
        guard case .response(let response) = outcome else { return nil }
        return response
    }

    /// The failure, where there is one.
    public var failure: HTTPFailure? {
        guard case .failure(let failure) = outcome else { return nil }
        return failure
    }
}
