import InstanceGeneration

extension FormatTable {
    /// `uuid`; the forms that well-known parsers take beside the standard's are left open.
    ///
    /// Source: RFC 9562 section 4.
    static let uuid = FormatTable(
        "uuid",
        rejected: [
            Row("plain-text", "not a uuid", isPlainlyWrong: true),
            Row("one-digit-short", "0f8fad5b-d9cb-469f-a165-70867728950"),
            Row("one-digit-long", "0f8fad5b-d9cb-469f-a165-70867728950e1"),
            Row("digits-for-hyphens", "0f8fad5b0d9cb0469f0a165070867728950e"),
            Row("non-hexadecimal", "0f8fad5b-d9cb-469f-a165-7086772895zz"),
            Row("text-before", "id 0f8fad5b-d9cb-469f-a165-70867728950e"),
            Row("text-behind", "0f8fad5b-d9cb-469f-a165-70867728950e or so"),
            Row("second-line", "0f8fad5b-d9cb-469f-a165-70867728950e\nor so"),
            Row("arabic-indic-digit", "٠f8fad5b-d9cb-469f-a165-70867728950e"),
            Row("line-feed-behind", "0f8fad5b-d9cb-469f-a165-70867728950e\n"),
        ],
        doubtful: [
            Row("upper-case", "0F8FAD5B-D9CB-469F-A165-70867728950E"),
            Row("hyphens-elsewhere", "0f8fad5bd-9cb-469f-a165-70867728950e"),
            Row("no-hyphens", "0f8fad5bd9cb469fa16570867728950e"),
            Row("braces", "{0f8fad5b-d9cb-469f-a165-70867728950e}"),
            Row("urn", "urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e"),
        ],
        accepted: { own, seed in
            var random = SeededGenerator(seed: seed, label: own)
            return [Row("another", random.uuid())]
        }
    )
}
