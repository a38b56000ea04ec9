package import OpenAPIContract

/// What the answer to a case must be.
package enum Expectation: Sendable, Hashable {
    /// The documented success.
    case accept
    /// Refused as the policy says.
    case reject(ViolationExpectation)
    /// The named documented outcome.
    case outcome(String)
    /// Whatever the documents leave open: any answer that is whole and no crash. The reason says what is silent.
    case tolerate(reason: String)

    /// The side of the contract on which the request stands, as one word.
    package var word: String {
        switch self {
        case .accept: "accept"
        case .reject: "reject"
        case .outcome(let name): name
        case .tolerate: "tolerate"
        }
    }
}
