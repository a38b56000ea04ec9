import InstanceGeneration
import JSONText
import OpenAPIContract

/// Each alternative of `anyOf` and `oneOf` accepted, with what stands beside them; a value of none of them refused, one that is nearly of
/// one too, and of `oneOf` one of two.
///
/// Source: JSON Schema 2020-12, sections 10.2.1.2 and 10.2.1.3.
struct AlternativesRule: DerivationRule {
    let keywords = ["anyOf", "oneOf"]

    func derive(_ context: OperationContext) -> Derivation {
        .joined(context.sites.flatMap { site in keywords.map { derive($0, at: site, context) } })
    }

    private func derive(_ keyword: String, at site: RequestSite, _ context: OperationContext) -> Derivation {
        guard let reference = site.schema.keyword(keyword)?.reference, site.isInBody else { return Derivation() }
        let contract = context.contract
        let alternatives = site.schema.alternatives(keyword)
        let whole = InstanceShape(site.schema, documents: contract.documents)
        let alone = alternatives.map { alternative in
            var generator = InstanceGenerator(seed: context.seed)
            let shape = InstanceShape(alternative, documents: contract.documents)
            return generator.instance(of: shape, named: site.name, like: site.value)
        }
        let members = zip(alternatives, alone).map { alternative, value in
            guard !site.isMet(by: value, contract) else { return value }
            var generator = InstanceGenerator(seed: context.seed)
            let shape = whole.joined(with: InstanceShape(alternative, documents: contract.documents))
            return generator.instance(of: shape, named: site.name, like: site.value)
        }
        func testCase(_ side: String, _ value: JSONValue, _ relation: String, _ expectation: Expectation) -> Case {
            context.mutation(
                at: site,
                constraint: Kebab.keyword(keyword),
                side: side,
                value: value,
                summary: "\(site.title) is of \(relation)",
                reference: reference,
                expectation: expectation
            )
        }
        var derivation = Derivation()
        for (index, member) in members.enumerated() where site.isMet(by: member, contract) {
            derivation.cases.append(
                testCase(
                    "alternative-\(index + 1)",
                    member,
                    "alternative \(index + 1) of \(keyword)",
                    site.acceptance(of: keyword)
                )
            )
        }
        let refusal = site.refusal(of: keyword, kind: Kebab.keyword(keyword))
        let strangers: [JSONValue] = [.null, .bool(true), .number(JSONNumber(1)), "text", [], [:]]
        func matches(_ value: JSONValue) -> Int {
            alternatives.count { InstanceShape($0, documents: contract.documents).accepts(value) }
        }
        func breaks(_ value: JSONValue) -> Bool { site.isBroken(by: value, only: keyword, contract) }
        func isOfNone(_ value: JSONValue) -> Bool { matches(value) == 0 && breaks(value) }
        let sound = members.filter { site.isMet(by: $0, contract) }
        let near = NearAlternatives(members: sound, alternatives: alternatives).values.first(where: isOfNone)
        if let none = strangers.first(where: isOfNone) ?? near {
            derivation.cases.append(testCase("none", none, "no alternative of \(keyword)", refusal))
            if let near, near != none {
                derivation.cases.append(testCase("nearly", near, "no alternative of \(keyword), but near one", refusal))
            }
        } else {
            derivation.skips.append(
                skip(
                    keyword,
                    "none",
                    "no value is found that is of none and keeps the other keywords",
                    reference,
                    site,
                    context
                )
            )
        }
        guard keyword == "oneOf" else { return derivation }
        if let several = (alone + members + strangers).first(where: { matches($0) > 1 && breaks($0) }) {
            derivation.cases.append(testCase("several", several, "several alternatives of oneOf", refusal))
        } else {
            derivation.skips.append(
                skip(
                    keyword,
                    "several",
                    "no value is found that is of several and keeps the other keywords",
                    reference,
                    site,
                    context
                )
            )
        }
        return derivation
    }

    private func skip(
        _ keyword: String,
        _ side: String,
        _ reason: String,
        _ reference: NodeReference,
        _ site: RequestSite,
        _ context: OperationContext
    ) -> Plan.Skip {
        context.skip(
            site.site,
            constraint: Kebab.keyword(keyword),
            side: side,
            reason: reason,
            facts: site.facts,
            reference: reference
        )
    }
}
