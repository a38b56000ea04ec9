import JSONSchema
import JSONText
import OpenAPIContract

/// Lists at and outside of each number of items that must be of one sort.
///
/// Source: JSON Schema Validation 2020-12, sections 6.4.4 and 6.4.5; JSON Schema 2020-12, section 10.3.1.3.
struct ContainsRule: DerivationRule {
    let keywords = ["contains", "minContains", "maxContains"]

    func derive(_ context: OperationContext) -> Derivation {
        .joined(
            context.sites.map { site in
                guard let reference = site.schema.keyword("contains")?.reference, site.isInBody,
                    let items = site.value.arrayValue
                else { return Derivation() }
                // A schema that does not compile is lint's to tell.
                guard let wanted = try? context.contract.documents.schema(at: reference) else { return Derivation() }
                let sorted = (items + Self.others, { wanted.accepts($0) })
                let matching = sorted.0.first(where: sorted.1)
                let other = sorted.0.first { !sorted.1($0) }
                let least = site.schema.keyword("minContains")?.value.numberValue?.int ?? 1
                let limit = site.schema.keyword("maxContains")?.value.numberValue?.int
                let most = limit.flatMap { RequestSize.doubt($0, of: 24) == nil ? $0 : nil }
                var sides = [(keyword: "minContains", side: "at", count: least)]
                if least > 0 { sides.append(("minContains", "below", least - 1)) }
                if let most { sides += [("maxContains", "at", most), ("maxContains", "above", most + 1)] }
                return .joined(
                    sides.map { side in
                        let list = matching.map { item in
                            (0..<side.count).map { _ in item } + (side.count == 0 ? [other].compactMap { $0 } : [])
                        }
                        return derive(side, list: list.map { .array($0) }, at: site, reference, context)
                    }
                )
            }
        )
    }

    /// What may be an item of another sort.
    private static let others: [JSONValue] = ["text", .number(JSONNumber(1)), .bool(true), .null, [:], []]

    private func derive(
        _ side: (keyword: String, side: String, count: Int),
        list: JSONValue?,
        at site: RequestSite,
        _ contains: NodeReference,
        _ context: OperationContext
    ) -> Derivation {
        let reference = site.schema.keyword(side.keyword)?.reference ?? contains
        let constraint = Kebab.keyword(side.keyword)
        let isAt = side.side == "at"
        let breaking = reference == contains ? "contains" : side.keyword
        guard let list,
            isAt
                ? site.isMet(by: list, context.contract)
                : site.isBroken(by: list, only: breaking, context.contract)
                    || site.isBroken(by: list, only: "contains", context.contract)
        else {
            return Derivation(skips: [
                context.skip(
                    site.site,
                    constraint: constraint,
                    side: side.side,
                    reason: "no list with \(side.count) items of that sort keeps the other keywords of \(site.title)",
                    facts: site.facts,
                    reference: reference
                )
            ])
        }
        return Derivation(cases: [
            context.mutation(
                at: site,
                constraint: constraint,
                side: side.side,
                value: list,
                summary: "\(site.title) has \(side.count) items that contains is about",
                reference: reference,
                expectation: isAt
                    ? site.acceptance(of: side.keyword) : site.refusal(of: side.keyword, kind: constraint)
            )
        ])
    }
}
