import InstanceGeneration
import JSONText
import OpenAPIContract

/// Texts at, inside and outside of each documented length, and at the maximum in scalars of every width.
struct LengthRule: DerivationRule {
    let keywords = ["minLength", "maxLength"]

    func derive(_ context: OperationContext) -> Derivation {
        context.sites.reduce(Derivation()) { derivation, site in
            derivation + maximum(at: site, context) + minimum(at: site, context)
        }
    }

    private func maximum(at site: RequestSite, _ context: OperationContext) -> Derivation {
        guard let (keyword, reference) = site.schema.keyword("maxLength"), let limit = keyword.numberValue?.int else {
            return Derivation()
        }
        let edge = Edge(context: context, site: site, keyword: "maxLength", limit: limit, reference: reference)
        var derivation = edge.accepted(side: "at", length: limit) + edge.rejected(side: "above", length: limit + 1)
        if limit > 1 { derivation = derivation + edge.accepted(side: "inside", length: limit - 1) }
        guard site.schema.keyword("pattern") == nil, site.schema.keyword("format") == nil, !site.isContact else {
            return derivation
        }
        for width in LengthText.Width.allCases where width != .oneByte {
            derivation.cases.append(edge.wide(width))
        }
        return derivation
    }

    private func minimum(at site: RequestSite, _ context: OperationContext) -> Derivation {
        guard let (keyword, reference) = site.schema.keyword("minLength"), let limit = keyword.numberValue?.int,
            limit > 0
        else { return Derivation() }
        let edge = Edge(context: context, site: site, keyword: "minLength", limit: limit, reference: reference)
        return edge.rejected(side: "below", length: limit - 1) + edge.accepted(side: "at", length: limit)
            + edge.accepted(side: "inside", length: limit + 1)
    }

    /// One bound of one site.
    private struct Edge {
        let context: OperationContext
        let site: RequestSite
        let keyword: String
        let limit: Int
        let reference: NodeReference

        func accepted(side: String, length: Int) -> Derivation {
            guard let text = SizedText(site: site, seed: context.seed).text(length: length), conforms(text) else {
                return skipped(side, "no plain text of \(length) code points keeps the other keywords of \(site.title)")
            }
            return Derivation(cases: [
                edgeCase(side, text, relation(length), expectation: site.acceptance(of: keyword))
            ])
        }

        func rejected(side: String, length: Int) -> Derivation {
            guard !site.isContact || length >= 12 else {
                return skipped(side, "a shortened phone number may be somebody's")
            }
            let text = SizedText(site: site, seed: context.seed).text(length: length) ?? LengthText.text(length)
            let expectation = site.refusal(of: keyword, kind: Kebab.keyword(keyword))
            return Derivation(cases: [edgeCase(side, text, relation(length), expectation: expectation)])
        }

        func wide(_ width: LengthText.Width) -> Case {
            let text = LengthText.text(limit, width: width)
            var expectation = site.acceptance(of: keyword)
            if site.certainty(of: "length-unit") != .documented {
                expectation = .tolerate(
                    reason: "the documents do not say what \(keyword) \(limit) counts: these are \(limit) code points, "
                        + "\(text.utf16.count) UTF-16 units and \(text.utf8.count) bytes"
                )
            }
            return edgeCase(
                "at-\(width.rawValue)",
                text,
                "\(limit) \(width.rawValue) code points, as many as \(keyword) allows",
                expectation: expectation
            )
        }

        private func conforms(_ text: String) -> Bool {
            InstanceShape(site.schema, documents: context.contract.documents).accepts(.string(text))
        }

        private func relation(_ length: Int) -> String {
            let points = length == 1 ? "1 code point" : "\(length) code points"
            switch length - limit {
            case 0: return "\(points), exactly \(keyword)"
            case 1...: return "\(points), one more than \(keyword) \(limit)"
            default: return "\(points), one fewer than \(keyword) \(limit)"
            }
        }

        private func edgeCase(_ side: String, _ text: String, _ relation: String, expectation: Expectation) -> Case {
            context.mutation(
                at: site,
                constraint: Kebab.keyword(keyword),
                side: side,
                value: .string(text),
                summary: "\(site.title) has \(relation)",
                reference: reference,
                expectation: expectation,
                slots: expectation.word == "reject" ? [] : site.freshSources(like: text)
            )
        }

        private func skipped(_ side: String, _ reason: String) -> Derivation {
            Derivation(skips: [
                context.skip(
                    site.site,
                    constraint: Kebab.keyword(keyword),
                    side: side,
                    reason: reason,
                    facts: site.facts,
                    reference: reference
                )
            ])
        }
    }
}
