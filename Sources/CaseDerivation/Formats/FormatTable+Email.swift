extension FormatTable {
    /// `email`; quoted local parts and the like are left alone.
    ///
    /// Source: RFC 5321 section 4.1.2 (Mailbox).
    static let email = FormatTable(
        "email",
        rejected: [
            Row("plain-text", "not an address", isPlainlyWrong: true),
            Row("no-domain", "someone@"),
            Row("no-local-part", "@example.com"),
            Row("two-at-signs", "some@one@example.com"),
            Row("embedded-space", "some one@example.com"),
        ],
        accepted: { _, _ in
            [Row("dot-in-local-part", "some.one@example.com"), Row("subdomain", "someone@mail.example.com")]
        }
    )
}
