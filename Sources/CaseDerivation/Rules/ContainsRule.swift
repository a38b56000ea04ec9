import JSONSchema
import JSONText
import OpenAPIContract

/// Lists at and outside of each number of items that must be of one sort, and one in which they stand behind an item of another.
///
/// Source: JSON Schema Validation 2020-12, sections 6.4.4 and 6.4.5; JSON Schema 2020-12, section 10.3.1.3.
struct ContainsRule: DerivationRule {
    let keywords = ["contains", "minContains", "maxContains"]

    func derive(_ context: OperationContext) -> Derivation {
        .joined(
            context.sites.map { site in
                guard let reference = site.schema.keyword("contains")?.reference, site.isInBody,
                    let items = ItemSorts(site: site, context: context)
                else { return Derivation() }
                let least = site.schema.keyword("minContains")?.value.numberValue?.int ?? 1
                let limit = site.schema.keyword("maxContains")?.value.numberValue?.int
                let most = limit.flatMap { RequestSize.doubt($0, of: 24) == nil ? $0 : nil }
                var sides: [Side] = []
                if RequestSize.doubt(least, of: 24) == nil {
                    sides.append(Side(keyword: "minContains", name: "at", count: least))
                    if least > 0 {
                        sides.append(Side(keyword: "minContains", name: "below", count: least - 1))
                        sides.append(Side(keyword: "minContains", name: "behind-another", count: least))
                    }
                }
                if let most {
                    sides.append(Side(keyword: "maxContains", name: "at", count: most))
                    sides.append(Side(keyword: "maxContains", name: "above", count: most + 1))
                }
                return .joined(sides.map { derive($0, items, at: site, reference, context) })
            }
        )
    }

    /// A list with so many items of the sort.
    private struct Side {
        let keyword: String
        let name: String
        let count: Int

        var isAccepted: Bool { name == "at" || isBehindAnother }
        var isBehindAnother: Bool { name == "behind-another" }
    }

    private func derive(
        _ side: Side,
        _ items: ItemSorts,
        at site: RequestSite,
        _ contains: NodeReference,
        _ context: OperationContext
    ) -> Derivation {
        let reference = side.isBehindAnother ? contains : site.schema.keyword(side.keyword)?.reference ?? contains
        let constraint = side.isBehindAnother ? "contains" : Kebab.keyword(side.keyword)
        let lists = items.lists(of: side.count, behindAnother: side.isBehindAnother)
        let breaking = reference == contains ? "contains" : side.keyword
        let found = lists.first { list in
            side.isAccepted
                ? site.isMet(by: list, context.contract)
                : site.isBroken(by: list, only: breaking, context.contract)
                    || site.isBroken(by: list, only: "contains", context.contract)
        }
        guard let list = found else {
            // Only a list that can hold an item of another sort can hold it first.
            guard !side.isBehindAnother else { return Derivation() }
            return Derivation(skips: [
                context.skip(
                    site.site,
                    constraint: constraint,
                    side: side.name,
                    reason: "no list with \(Self.counted(side.count)) of that sort is found that keeps the other "
                        + "keywords of \(site.title)",
                    facts: site.facts,
                    reference: reference
                )
            ])
        }
        return Derivation(cases: [
            context.mutation(
                at: site,
                constraint: constraint,
                side: side.name,
                value: list,
                summary: "\(site.title) has \(Self.counted(side.count)) that contains is about"
                    + (side.isBehindAnother ? ", behind one that it is not about" : ""),
                reference: reference,
                expectation: side.isAccepted
                    ? site.acceptance(of: side.keyword) : site.refusal(of: side.keyword, kind: constraint)
            )
        ])
    }

    private static func counted(_ count: Int) -> String { count == 1 ? "1 item" : "\(count) items" }
}
