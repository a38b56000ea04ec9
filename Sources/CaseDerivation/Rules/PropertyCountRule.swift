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
                        doubt == nil ? Self.object(of: count, like: site.value, required: site.schema.required) : [:]
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
                                    ?? "no object of \(count) members keeps the other keywords of \(site.title)",
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

    /// An object with so many members: optional ones go first, others are added behind.
    private static func object(of count: Int, like value: JSONValue, required: [String]) -> JSONValue {
        var members = (value.objectValue ?? JSONObject()).map { ($0.name, $0.value) }
        while members.count > count, let index = members.lastIndex(where: { !required.contains($0.0) }) {
            members.remove(at: index)
        }
        while members.count < count { members.append(("member-\(members.count + 1)", "text")) }
        return .object(JSONObject(members))
    }
}
