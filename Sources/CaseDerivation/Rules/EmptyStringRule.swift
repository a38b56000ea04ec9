import JSONText
import OpenAPIContract

/// An empty string in each string's place, and blanks in the place of free text: no document says what becomes of them, unless a minimum
/// length does.
struct EmptyStringRule: DerivationRule {
    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.sites.flatMap { site -> [Case] in
                guard site.schema.types.contains("string"), Self.isOpen(site) else { return [] }
                let empty = testCase("empty", "", "an empty string", at: site, context)
                guard site.isInBody, site.isFreeText else { return [empty] }
                return [empty, testCase("blanks", "   ", "blanks alone", at: site, context)]
            }
        )
    }

    private func testCase(
        _ side: String,
        _ text: String,
        _ what: String,
        at site: RequestSite,
        _ context: OperationContext
    ) -> Case {
        context.mutation(
            at: site,
            constraint: "empty-string",
            side: side,
            value: .string(text),
            summary: "\(site.title) is \(what)",
            reference: site.schema.reference,
            expectation: .tolerate(
                reason: "the documents are silent about \(what) as the value of \(site.title)"
            )
        )
    }

    private static func isOpen(_ site: RequestSite) -> Bool {
        if case .parameter(let location, _) = site.site, location == .path || ContentTypeRule.isContentType(site.site) {
            return false
        }
        return site.schema.keyword("minLength") == nil
    }
}
