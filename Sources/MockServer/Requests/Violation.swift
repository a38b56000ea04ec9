import JSONText
import OpenAPIContract

/// A clause of the contract that a request breaks.
struct Violation: Sendable {
    /// The kind in the words of `x-on-violation`: `missing-required`, `max-length`.
    let kind: String
    /// What the nearest policy says about that kind.
    let expectation: ViolationExpectation
    /// The whole fact in one sentence.
    let reason: String
    /// The names of the members that it is about: all that are missing, or the one that is wrong.
    let fields: [String]
    /// The offending value, where there is one.
    let value: JSONValue?

    init(
        _ kind: String,
        policy: ViolationPolicy,
        reason: String,
        fields: [String] = [],
        value: JSONValue? = nil
    ) {
        self.kind = kind
        expectation = policy.expectation(for: kind)
        self.reason = reason
        self.fields = fields
        self.value = value
    }
}
