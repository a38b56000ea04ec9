/// Why a message could not be read or written to its end.
enum WireFault: Error, Sendable, Hashable {
    /// The part of a message that a limit counts.
    enum Part: Sendable, Hashable {
        case startLine
        case fields
        case body
    }

    /// The peer closed the connection; the text says where in the message.
    case ended(String)
    /// The connection broke; the text is the system's reason.
    case broken(String)
    /// The deadline passed.
    case timedOut
    /// A limit was passed; the text names it.
    case tooLarge(Part, String)
    /// The bytes are not what the clause asks for.
    case malformed(clause: String, String)
}
