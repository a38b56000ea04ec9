extension Format {
    /// `idn-email`: an e-mail address that may go beyond ASCII.
    ///
    /// Source: RFC 6531 section 3.3.
    public static let idnEmail = Format("idn-email") { Mailbox(repertoire: .international).accepts($0) }
}
