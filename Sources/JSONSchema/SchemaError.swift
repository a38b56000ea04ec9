/// A schema that cannot be compiled, with the place of the fault.
public struct SchemaError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The place: `uri#pointer` of the faulty keyword, or the URI that leads nowhere.
    public let location: String
    /// What was expected and what was found, in one sentence.
    public let reason: String

    /// Makes an error from its place and reason.
    public init(location: String, reason: String) {
        self.location = location
        self.reason = reason
    }

    init(_ location: SchemaLocation, _ reason: String) {
        self.init(location: location.description, reason: reason)
    }

    /// The place and the reason, separated by a colon.
    public var description: String { "\(location): \(reason)" }
}
