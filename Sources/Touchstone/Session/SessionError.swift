/// Why a run, a plan or a lint cannot begin or go on: one line that says what, where and what to do.
public struct SessionError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of fault it is, and so which exit status it brings.
    public enum Kind: Int32, Sendable, Hashable {
        /// The target or a file cannot be used.
        case couldNotRun = 2
        /// The call's words are off.
        case usage = 64
        /// A contract or a profile is at fault.
        case contract = 65
    }

    /// What kind of fault it is.
    public let kind: Kind
    /// The line: what, where, and what to do.
    public let message: String

    /// Makes an error from its line.
    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    /// The line.
    public var description: String { message }
}
