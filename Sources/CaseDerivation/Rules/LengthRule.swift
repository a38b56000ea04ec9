import InstanceGeneration
import JSONText
import OpenAPIContract

/// Texts at, inside and outside of each documented length; at the maximum and above it in scalars of every width, and so
/// far above it that a counter of 8 or 15 bits has gone round.
struct LengthRule: DerivationRule {
    let keywords = ["minLength", "maxLength"]

    func derive(_ context: OperationContext) -> Derivation {
        .joined(context.sites.flatMap { [maximum(at: $0, context), minimum(at: $0, context)] })
    }

    /// How far above a maximum a counter of 8 bits stands there again, and one of 16 bits with a sign is below zero.
    ///
    /// A counter of 16 bits would need a body that servers may refuse for its size.
    private static let distances = [("above-by-256", 256), ("above-by-32768", 32_768)]

    private func maximum(at site: RequestSite, _ context: OperationContext) -> Derivation {
        guard let (keyword, reference) = site.schema.keyword("maxLength"), let limit = keyword.numberValue?.int else {
            return Derivation()
        }
        let edge = Edge(context: context, site: site, keyword: "maxLength", limit: limit, reference: reference)
        if let doubt = RequestSize.doubt(textOf: limit) {
            return edge.skipped("at", doubt) + edge.skipped("above", doubt)
        }
        var derivation = edge.accepted(side: "at", length: limit) + edge.rejected(side: "above", length: limit + 1)
        if limit > 1 { derivation = derivation + edge.accepted(side: "inside", length: limit - 1) }
        for (side, distance) in Self.distances where !site.isContact && (site.isInBody || distance < 1000) {
            derivation = derivation + edge.rejected(side: side, length: limit + distance)
        }
        guard site.isFreeText else { return derivation }
        for width in LengthText.Width.allCases where width != .oneByte {
            derivation = derivation + edge.wide(width, by: 0) + edge.wide(width, by: 1)
        }
        // Of a cookie's value a space is no part (RFC 6265 section 4.1.1): readers end it there.
        if site.location != .cookie { derivation.cases.append(edge.spaced) }
        if limit > 1, site.isInBody { derivation.cases.append(edge.inLines) }
        return derivation
    }

    private func minimum(at site: RequestSite, _ context: OperationContext) -> Derivation {
        guard let (keyword, reference) = site.schema.keyword("minLength"), let limit = keyword.numberValue?.int,
            limit > 0
        else { return Derivation() }
        let edge = Edge(context: context, site: site, keyword: "minLength", limit: limit, reference: reference)
        if let doubt = RequestSize.doubt(textOf: limit) {
            return edge.skipped("at", doubt) + edge.skipped("below", doubt)
        }
        var derivation =
            edge.rejected(side: "below", length: limit - 1) + edge.accepted(side: "at", length: limit)
            + edge.accepted(side: "inside", length: limit + 1)
        guard site.isFreeText else { return derivation }
        for width in LengthText.Width.allCases where width != .oneByte {
            derivation = derivation + edge.wide(width, by: 0) + (limit > 1 ? edge.wide(width, by: -1) : Derivation())
        }
        return derivation
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
            guard length > 0 || site.location != .path else {
                return skipped(side, "an empty segment of the path makes another path")
            }
            guard !site.isContact || length >= 12 else {
                return skipped(side, "a shortened phone number may be somebody's")
            }
            let text = SizedText(site: site, seed: context.seed).text(length: length) ?? LengthText.text(length)
            let expectation = site.refusal(of: keyword, kind: Kebab.keyword(keyword))
            return Derivation(cases: [edgeCase(side, text, relation(length), expectation: expectation)])
        }

        /// A text of wide scalars at the limit, one above a maximum, or one below a minimum.
        ///
        /// More code points than a maximum are more bytes and more UTF-16 units too, whatever a server counts. In a field or a cookie
        /// nothing says what such scalars are: a server may read their bytes one by one.
        ///
        /// Source: RFC 9110 section 5.5 (octets beyond US-ASCII are opaque); RFC 6265 section 4.1.1 (cookie-octet).
        func wide(_ width: LengthText.Width, by distance: Int) -> Derivation {
            let length = limit + distance
            let side = "\(distance == 0 ? "at" : distance > 0 ? "above" : "below")-\(width.rawValue)"
            if let location = site.location, location == .header || location == .cookie {
                return skipped(
                    side,
                    "what a \(location.rawValue) holds beyond US-ASCII is opaque: no document says how it is counted"
                )
            }
            let text = LengthText.text(length, width: width)
            var expectation =
                distance == 0 ? site.acceptance(of: keyword) : site.refusal(of: keyword, kind: Kebab.keyword(keyword))
            if distance <= 0, site.certainty(of: "length-unit") != .documented {
                expectation = .tolerate(
                    reason:
                        "the documents do not say what \(keyword) \(limit) counts: these are \(length) code points, "
                        + "\(text.utf16.count) UTF-16 units and \(text.utf8.count) bytes"
                )
            }
            let relation = "\(width.rawValue) scalars only, \(relation(length))"
            return Derivation(cases: [edgeCase(side, text, relation, expectation: expectation)])
        }

        /// One above the maximum with spaces inside, digits and punctuation, for a server that counts only letters or words.
        var spaced: Case {
            edgeCase(
                "above-spaced",
                LengthText.text(limit, repeating: "ab 1-") + "z",
                "spaces and digits, \(relation(limit + 1))",
                expectation: site.refusal(of: keyword, kind: Kebab.keyword(keyword))
            )
        }

        /// Above the maximum in two lines that are each shorter, for a pattern whose dot or anchors see one line alone; the line feed does
        /// not count, in case a server cuts it out.
        var inLines: Case {
            let text = LengthText.text(limit / 2 + 1) + "\n" + LengthText.text(limit - limit / 2)
            return edgeCase(
                "above-lines",
                text,
                "two lines, \(relation(limit + 2))",
                expectation: site.refusal(of: keyword, kind: Kebab.keyword(keyword))
            )
        }

        private func conforms(_ text: String) -> Bool {
            InstanceShape(site.schema, documents: context.contract.documents).accepts(.string(text))
        }

        private func relation(_ length: Int) -> String {
            let points = length == 1 ? "1 code point" : "\(length) code points"
            switch length - limit {
            case 0: return "\(points), exactly \(keyword)"
            case 1: return "\(points), one more than \(keyword) \(limit)"
            case -1: return "\(points), one fewer than \(keyword) \(limit)"
            default: return "\(points), \(keyword) is \(limit)"
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

        func skipped(_ side: String, _ reason: String) -> Derivation {
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
