/// Says where and why a text is no JSONPath query.
public struct PathSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The place of the fault in code points, counted from 0.
    public let offset: Int
    /// What was expected and what was found.
    public let reason: String

    /// The fault in one line; the column is counted from 1.
    public var description: String { "column \(offset + 1): \(reason)" }
}
