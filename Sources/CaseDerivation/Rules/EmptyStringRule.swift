import JSONText
import OpenAPIContract

/// An empty string in each string's place: no document says what becomes of it, unless a minimum length does.
struct EmptyStringRule: DerivationRule {
    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            cases: context.sites.compactMap { site in
                guard site.schema.types.contains("string"), Self.isOpen(site) else { return nil }
                return context.mutation(
                    at: site,
                    constraint: "empty-string",
                    side: "empty",
                    value: .string(""),
                    summary: "\(site.title) is an empty string",
                    reference: site.schema.reference,
                    expectation: .tolerate(
                        reason: "the documents are silent about an empty string as the value of \(site.title)"
                    )
                )
            }
        )
    }

    private static func isOpen(_ site: RequestSite) -> Bool {
        if case .parameter(let location, _) = site.site, location == .path || ContentTypeRule.isContentType(site.site) {
            return false
        }
        return site.schema.keyword("minLength") == nil
    }
}
