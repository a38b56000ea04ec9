/// Says where and why a text is not JSON.
public struct JSONSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The place of the first fault.
    public let location: SourceLocation
    /// The offset of the first fault in bytes, counted from 0; the length of the text when it ends too early.
    public let offset: Int
    /// What was expected and what was found.
    public let reason: String

    /// Describes a fault.
    public init(location: SourceLocation, offset: Int, reason: String) {
        self.location = location
        self.offset = offset
        self.reason = reason
    }

    /// The fault as compilers write it: `file:line:column: reason`.
    public var description: String { "\(location): \(reason)" }
}
