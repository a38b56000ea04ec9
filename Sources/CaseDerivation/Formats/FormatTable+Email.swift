extension FormatTable {
    /// `email`; quoted local parts, names before an address and the like are left open.
    ///
    /// Source: RFC 5321 section 4.1.2 (Mailbox).
    static let email = FormatTable(
        "email",
        rejected: [
            Row("plain-text", "not an address", isPlainlyWrong: true),
            Row("no-at-sign", "someone.example.com", isPlainlyWrong: true),
            Row("no-domain", "someone@", isPlainlyWrong: true),
            Row("no-local-part", "@example.com", isPlainlyWrong: true),
            Row("two-at-signs", "some@one@example.com"),
            Row("embedded-space", "some one@example.com"),
            Row("space-in-domain", "someone@mail .example.com"),
            Row("empty-label", "someone@mail..example.com"),
            Row("dot-behind-at-sign", "someone@.example.com"),
            Row("two-addresses", "someone@example.com someone.else@example.com"),
            Row("two-addresses-and-a-comma", "someone@example.com,someone.else@example.com"),
            Row("text-before", "not an address: someone@example.com"),
            Row("second-line", "someone@example.com\nsomeone.else@example.com"),
            Row("line-feed-behind", "someone@example.com\n"),
        ],
        doubtful: [
            Row("plus-tag", "someone+tag@example.com"), Row("display-name", "Some One <someone@example.com>"),
        ],
        accepted: { _, _ in
            [
                Row("dot-in-local-part", "some.one@example.com"), Row("subdomain", "someone@mail.example.com"),
                Row("mixed-case", "Some.One@example.com"),
                Row("digits-in-local-part", "someone24@example.com"),
                Row("hyphen-in-domain", "someone@mail-in.example.com"),
            ]
        }
    )
}
