import JSONText
import OpenAPIContract

/// Says of a full valid request where it does not conform, since no value was found that does.
struct ConformingRequestRule: DerivationRule {
    func derive(_ context: OperationContext) -> Derivation {
        Derivation(
            skips: Self.unmade(context.sites, context.contract).map { site in
                context.skip(
                    site.site,
                    constraint: "valid",
                    side: "conforming",
                    reason: Self.reason(site),
                    facts: site.facts,
                    reference: site.schema.reference
                )
            }
        )
    }

    /// The body and the parameters for which no conforming value was found.
    static func unmade(_ sites: [RequestSite], _ contract: Contract) -> [RequestSite] {
        sites.filter { site in
            switch site.role {
            case .root, .parameter: !site.isMet(by: site.value, contract)
            case .member, .item: false
            }
        }
    }

    static func reason(_ site: RequestSite) -> String {
        "no value of \(site.title) is found that conforms to its schema, and a server may refuse what is sent as valid: "
            + "give an example of one"
    }
}
