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
        ("long-number", "90071992547409930001"),
    ]

    /// More than any column of a database holds that somebody picks in passing.
    private static let farLonger = 5_000

    /// A text that is sent in escapes alone.
    private static let escaped = "Zoë 中文 𠀀"

    /// What follows the path of an address that has no query.
    private static let query = "?language=en&size=large"

    func derive(_ context: OperationContext) -> Derivation {
        let sites = context.sites.filter(\.isInBody)
        var cases = sites.flatMap { site in
            Self.texts(for: site).map { side, text in testCase(site, side, text, context) }
        }
        if let site = sites.first(where: Self.isFree) { cases += [inEscapes(site, context)].compactMap(\.self) }
        return Derivation(cases: cases)
    }

    private func testCase(_ site: RequestSite, _ side: String, _ text: String, _ context: OperationContext) -> Case {
        context.mutation(
            at: site,
            constraint: "characters",
            side: side,
            value: .string(text),
            summary: "\(site.title) is \(Excerpt.of(.string(text)))",
            reference: site.schema.reference,
            expectation: .tolerate(
                reason: "the documents are silent about the characters that \(site.title) may hold"
            )
        )
    }

    /// The same value in another spelling: one text of a body is enough to tell how its parser reads escapes.
    private func inEscapes(_ site: RequestSite, _ context: OperationContext) -> Case? {
        var recipe = context.replacing(site.site, with: .string(Self.escaped))
        guard let json = recipe.json else { return nil }
        recipe.body = .spoiled(json, Spoiling.unicodeEscapes)
        return context.variation(
            at: site.site,
            constraint: "characters",
            side: Spoiling.unicodeEscapes.side,
            recipe: recipe,
            summary:
                "\(site.title) is \(JSONValue.string(Self.escaped).serialized()), every other character than ASCII escaped",
            facts: site.facts,
            reference: site.schema.reference,
            expectation: .tolerate(
                reason: "the documents are silent about the characters that \(site.title) may hold"
            ),
            fields: [site.name]
        )
    }

    private static func isFree(_ site: RequestSite) -> Bool {
        site.schema.types.contains("string") && !site.isUnique && site.isFreeText
    }

    private static func texts(for site: RequestSite) -> [(side: String, text: String)] {
        if isFree(site) {
            let isLimited = site.schema.keyword("maxLength") != nil
            return isLimited ? texts : texts + [("far-longer", LengthText.text(farLonger))]
        }
        guard site.schema.keyword("format")?.value == .string("uri"), let own = site.value.stringValue,
            !own.contains("?"), !own.contains("#")
        else { return [] }
        return [("query", own + query)]
    }
}
