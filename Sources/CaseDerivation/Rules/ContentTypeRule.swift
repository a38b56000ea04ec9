import HTTPMessages
import JSONText
import OpenAPIContract

/// A missing or foreign Content-Type, and the documented one in other spellings.
///
/// Source: RFC 9110 section 8.3.1 (type and subtype are case-insensitive).
struct ContentTypeRule: DerivationRule {
    static func isContentType(_ site: Site) -> Bool {
        guard case .parameter(.header, let name) = site else { return false }
        return name.lowercased() == "content-type"
    }

    func derive(_ context: OperationContext) -> Derivation {
        if let body = context.operation.requestBody {
            return Derivation(cases: bodyCases(body, context))
        }
        guard let site = context.sites.first(where: { Self.isContentType($0.site) }) else { return Derivation() }
        return Derivation(cases: parameterCases(site, context))
    }

    private func bodyCases(_ body: RequestBody, _ context: OperationContext) -> [Case] {
        let certainty = body.certainty["media-type"] ?? .documented
        let open = Expectation.tolerate(reason: "the documents are silent about another Content-Type")
        let refusal: Expectation =
            certainty == .documented ? .reject(body.policy.expectation(for: "content-type")) : open
        let spelling = Expectation.tolerate(reason: "the documents are silent about other spellings of Content-Type")
        let halves = body.mediaType.split(separator: "/", maxSplits: 1).map(String.init)
        let sides: [(side: String, value: String?, expectation: Expectation)] = [
            ("missing", nil, refusal),
            ("text-plain", "text/plain", refusal),
            ("xml", "application/xml", refusal),
            ("form", "application/x-www-form-urlencoded", refusal),
            ("multipart", "multipart/form-data; boundary=touchstone", refusal),
            ("octet-stream", "application/octet-stream", refusal),
            ("other-type", "text/\(halves.last ?? "")", refusal),
            ("suffix", "\(halves.first ?? "")/vnd.example+\(halves.last ?? "")", refusal),
            ("prefix", body.mediaType + "x", refusal),
            ("subtype-only", halves.last ?? "", refusal),
            ("empty", "", refusal),
            (
                "upper-case-subtype", [halves.first ?? "", (halves.last ?? "").uppercased()].joined(separator: "/"),
                certainty == .documented ? .accept : open
            ),
            ("upper-case", body.mediaType.uppercased(), spelling),
            ("charset", body.mediaType + "; charset=utf-8", spelling),
        ]
        let facts = body.facts.isEmpty ? context.operation.facts : body.facts
        let allowed = ([body.mediaType] + body.otherMediaTypes).compactMap(MediaType.init)
        return sides.filter { _, value, expectation in
            guard case .reject = expectation, let sent = value.flatMap(MediaType.init) else { return true }
            return !allowed.contains(where: sent.matches)
        }
        .map { side, value, expectation in
            contentTypeCase(side, value, facts, body.reference, expectation, context)
        }
    }

    private func parameterCases(_ site: RequestSite, _ context: OperationContext) -> [Case] {
        [
            (
                "missing", nil,
                site.isRequired
                    ? site.refusal(of: "presence", kind: "content-type")
                    : .tolerate(reason: "Content-Type need not be there")
            ),
            ("text-plain", "text/plain", site.refusal(of: "value", kind: "content-type")),
        ].map { (side: String, value: String?, expectation: Expectation) in
            contentTypeCase(
                side,
                value,
                site.facts,
                value.flatMap { _ in site.schema.keyword("enum")?.reference } ?? site.presence,
                expectation,
                context
            )
        }
    }

    private func contentTypeCase(
        _ side: String,
        _ value: String?,
        _ facts: [String],
        _ reference: NodeReference,
        _ expectation: Expectation,
        _ context: OperationContext
    ) -> Case {
        let name =
            context.full.parameters.first {
                $0.location == .header && $0.name.lowercased() == "content-type"
            }?.name ?? "Content-Type"
        let place = Site.parameter(.header, name)
        return context.variation(
            at: place,
            constraint: "content-type",
            side: side,
            recipe: value.map { context.full.replacing(place, with: .string($0)) } ?? context.full.removing(place),
            summary: value.map { "Content-Type is \($0)" } ?? "Content-Type is missing",
            facts: facts,
            reference: reference,
            expectation: expectation,
            fields: [name],
            value: value.map { .string($0) }
        )
    }
}
