/// Something about an answer that the standard does not allow, though the answer could still be read.
public struct HTTPFinding: Sendable, Hashable, CustomStringConvertible {
    /// The finding's stable name in kebab-case, such as `extra-bytes-after-response`.
    public let code: String
    /// The clause that was not kept, such as `RFC 9112 section 6.3`.
    public let clause: String
    /// The whole fact in one sentence.
    public let message: String

    /// Creates a finding.
    public init(code: String, clause: String, message: String) {
        self.code = code
        self.clause = clause
        self.message = message
    }

    /// The message with its clause.
    public var description: String { "\(message) (\(clause))" }
}
