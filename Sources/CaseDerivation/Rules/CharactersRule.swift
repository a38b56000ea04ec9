import InstanceGeneration
import JSONText
import OpenAPIContract

/// Free text with characters that servers mishandle, and addresses with a query: whether they are taken is open, but what is
/// echoed must be the same.
struct CharactersRule: DerivationRule {
    private static let texts: [(side: String, text: String)] = [
        ("quotes", "She said \"yes\", it's \\ fine"),
        ("markup", "Fish & Chips <b>"),
        ("non-ascii-letters", "Zoë Ångström 中文"),
        ("outside-the-first-plane", "𠀀 and 𝄞"),
        ("mixed-case", "McDonald iPhone XL"),
        ("inner-spaces", "two  spaces,   three"),
        ("escapes", "%41 &amp; \\u0041 + \\n"),
        ("digits", "007"),
        ("null-byte", "a\u{0}b"),
        ("long", LengthText.text(150)),
    ]

    /// What follows the path of an address that has no query.
    private static let query = "?language=en&size=large"

    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.sites.filter(\.isInBody).flatMap { site in
                Self.texts(for: site).map { side, text in
                    context.mutation(
                        at: site,
                        constraint: "characters",
                        side: side,
                        value: .string(text),
                        summary: "\(site.title) is \(JSONValue.string(text).serialized())",
                        reference: site.schema.reference,
                        expectation: .tolerate(
                            reason: "the documents are silent about the characters that \(site.title) may hold"
                        )
                    )
                }
            }
        )
    }

    private static func texts(for site: RequestSite) -> [(side: String, text: String)] {
        if site.schema.types.contains("string"), !site.isUnique, site.isFreeText { return texts }
        guard site.schema.keyword("format")?.value == .string("uri"), let own = site.value.stringValue,
            !own.contains("?"), !own.contains("#")
        else { return [] }
        return [("query", own + query)]
    }
}
