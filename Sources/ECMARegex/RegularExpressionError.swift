/// A pattern that is not a regular expression of ECMA-262, or one that is too large to be run.
public struct RegularExpressionError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The place of the fault in the pattern, in code points from 0.
    public let offset: Int
    /// What was expected and what was found, in lower case without a full stop.
    public let reason: String

    /// The reason with its place.
    public var description: String { "offset \(offset): \(reason)" }

    init(offset: Int, reason: String) {
        self.offset = offset
        self.reason = reason
    }
}
