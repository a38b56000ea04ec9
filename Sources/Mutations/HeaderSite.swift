import HTTPMessages
import JSONText
import MockServer
import OpenAPIContract

/// A header field that every response of an outcome states.
struct HeaderSite {
    let outcome: String
    let header: ResponseHeader

    /// As it stands in ids: `response/success/header/ETag`.
    var path: String { "response/\(outcome)/header/\(header.name)" }

    /// The names of `type`, as far as a document states them; empty where the schema does not say.
    var types: [String] { isSure(of: "type") ? header.schema?.types ?? [] : [] }

    /// Whether a document states a keyword of its schema.
    func isSure(of keyword: String) -> Bool {
        header.mediaType == nil
            && header.schema.map { header.certainty(of: keyword, in: $0) == .documented } ?? false
    }

    /// What carries the message is left alone; so is what stands under some statuses of the outcome only, since the mock chooses one.
    static func all(of operation: Operation) -> [HeaderSite] {
        operation.outcomes.flatMap { outcome -> [HeaderSite] in
            let headers = outcome.variants.first?.headers ?? []
            return headers.filter { header in
                !header.isOfTheMessage
                    && outcome.variants.allSatisfy { $0.headers.contains { $0.reference == header.reference } }
            }.map { HeaderSite(outcome: outcome.name, header: $0) }
        }
    }
}

extension MutationSubject {
    /// A mutant of this operation that writes another text into a header field of answers; nil for a field that is to go.
    func mutant(
        _ operatorName: String,
        at site: HeaderSite,
        _ variant: String,
        _ family: MutantFamily,
        _ summary: String,
        _ reference: NodeReference,
        _ text: String?
    ) -> Mutant {
        let name = site.header.name
        return Mutant(
            id: "\(operation.id)/\(site.path)/\(operatorName)/\(variant)",
            family: family,
            operation: operation.id,
            outcome: site.outcome,
            summary: "\(site.outcome): \(summary)",
            reference: reference,
            change: .answer { $0.fields[name] = text }
        )
    }
}
