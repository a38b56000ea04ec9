extension Format {
    /// `email`: an e-mail address in ASCII.
    ///
    /// Source: RFC 5321 section 4.1.2, `Mailbox`.
    public static let email = Format("email") { Mailbox(repertoire: .ascii).accepts($0) }
}
