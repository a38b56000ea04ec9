/// Why a server could not start.
public struct HTTPServerError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of error; their names are stable.
    public enum Kind: String, Sendable {
        /// Another socket listens on the port.
        case portInUse
        /// The host is no address of this machine, or the system refuses to listen.
        case cannotListen
        /// The server is running.
        case alreadyStarted
    }

    /// What kind of error it is.
    public let kind: Kind
    /// The whole fact in one sentence, with host and port.
    public let reason: String

    /// The reason.
    public var description: String { reason }
}
