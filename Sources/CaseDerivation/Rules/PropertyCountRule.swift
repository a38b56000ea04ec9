import JSONText
import OpenAPIContract

/// Objects at and outside of each documented number of members.
///
/// Source: JSON Schema Validation 2020-12, sections 6.5.1 and 6.5.2.
struct PropertyCountRule: DerivationRule {
    let keywords = ["minProperties", "maxProperties"]

    func derive(_ context: OperationContext) -> Derivation {
        var derivation = Derivation()
        for site in context.sites where site.value.objectValue != nil && site.isInBody {
            for keyword in keywords {
                guard let (value, reference) = site.schema.keyword(keyword), let limit = value.numberValue?.int else {
                    continue
                }
                let beyond = keyword == "maxProperties" ? ("above", limit + 1) : ("below", limit - 1)
                for (side, count) in [("at", limit), beyond] where count >= 0 {
                    let doubt = RequestSize.doubt(count, of: 24)
                    let object =
                        doubt == nil ? FurtherMembers(site: site, context: context).object(of: count) : [:]
                    let fits =
                        side == "at"
                        ? site.isMet(by: object, context.contract)
                        : site.isBroken(by: object, only: keyword, context.contract)
                    guard doubt == nil, fits else {
                        derivation.skips.append(
                            context.skip(
                                site.site,
                                constraint: Kebab.keyword(keyword),
                                side: side,
                                reason: doubt
                                    ?? "no object of \(count) members is found that keeps the other keywords of \(site.title)",
                                facts: site.facts,
                                reference: reference
                            )
                        )
                        continue
                    }
                    let kind = Kebab.keyword(keyword)
                    derivation.cases.append(
                        context.mutation(
                            at: site,
                            constraint: kind,
                            side: side,
                            value: object,
                            summary: "\(site.title) has \(count) members, \(keyword) is \(limit)",
                            reference: reference,
                            expectation: side == "at"
                                ? site.acceptance(of: keyword) : site.refusal(of: keyword, kind: kind)
                        )
                    )
                }
            }
        }
        return derivation
    }
}
