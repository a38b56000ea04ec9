import JSONText

extension DefensibleCatalogue {
    /// What frameworks do by themselves.
    static let frameworks: [DefensibleVariant] = [
        DefensibleVariant(
            "decoder-names-classes",
            fact: "BR-15",
            "error_message is the decoder's, which names its own classes",
            server: .kaleyra {
                $0.rewrite = { answer, context in
                    guard context.refusal?.kind == .malformedJSON else { return }
                    answer["/error/error_message"] = .string(decoder)
                }
            }
        ),
        DefensibleVariant(
            "empty-text-is-nothing",
            ["launch-carrier"],
            fact: "C-14",
            "an empty text in the place of an optional list is nothing",
            server: .kaleyra {
                $0.parse = { bytes throws(KaleyraRefusal) in
                    let payload = try KaleyraDocuments.parse(bytes)
                    let place = JSONPointer(tokens: ["regions"])
                    return payload[place] == "" ? payload.removing(at: place) : payload
                }
            }
        ),
        DefensibleVariant(
            "no-object-has-no-version",
            fact: "PO-13",
            "what is no object lacks its first member",
            server: .phonon { $0.noObject = .invalidVersion }
        ),
    ]

    private static let decoder = """
        JSON parse error: Cannot deserialize value of type `java.lang.String` from Array value (token \
        `JsonToken.START_ARRAY`) at [Source: (org.springframework.util.StreamUtils$NonClosingInputStream); line: 1, column: 3]
        """
}
