import InstanceGeneration

extension FormatTable {
    /// `uuid`; a text of 32 digits without hyphens is left alone.
    ///
    /// Source: RFC 9562 section 4.
    static let uuid = FormatTable(
        "uuid",
        rejected: [
            Row("plain-text", "not a uuid", isPlainlyWrong: true),
            Row("one-digit-short", "0f8fad5b-d9cb-469f-a165-70867728950"),
            Row("one-digit-long", "0f8fad5b-d9cb-469f-a165-70867728950e1"),
            Row("non-hexadecimal", "0f8fad5b-d9cb-469f-a165-7086772895zz"),
        ],
        accepted: { own, seed in
            var random = SeededGenerator(seed: seed, label: own)
            return [Row("another", random.uuid())]
        }
    )
}
