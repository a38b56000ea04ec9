import JSONText
import OpenAPIContract

extension ResponseWalk {
    /// The clauses about the header fields that an outcome's responses state.
    ///
    /// A field that must be there under several statuses is one clause, which each answer keeps by its own status.
    func headerRows(of outcome: Outcome, facts outcomeFacts: [String]) -> [ResponseConstraint] {
        var rows: [ResponseConstraint] = []
        var demanded: Set<String> = []
        for header in outcome.variants.flatMap(\.headers) {
            let facts = header.facts.isEmpty ? outcomeFacts : header.facts
            if header.isDemanded, demanded.insert(header.name).inserted {
                let place = header.reference.appending("required")
                rows.append(row(outcome, header, JSONPointer(), "required", nil, facts, place))
            }
            if let mediaType = header.mediaType, header.isJSON, header.certainty["value"].map(\.isSure) ?? true {
                let place = header.reference.appending("content").appending(mediaType)
                rows.append(row(outcome, header, JSONPointer(), "well-formed", nil, facts, place))
            }
            if let schema = header.schema { rows += walk(schema, of: outcome, header, facts: facts) }
        }
        return rows
    }
}

extension ResponseHeader {
    /// Whether the documents are sure enough of a keyword to judge answers by it.
    func isSure(of keyword: String, in schema: SchemaView) -> Bool { certainty(of: keyword, in: schema).isSure }

    /// Whether the style can write such a value there: of the parts of arrays and objects it writes plain ones only.
    ///
    /// Source: OpenAPI 3.1.1 section 4.8.12.6 (Style Examples).
    func canWrite(_ schema: SchemaView, at pointer: JSONPointer) -> Bool {
        mediaType != nil || pointer.isRoot
            || pointer.tokens.count == 1 && Set(schema.types).isDisjoint(with: ["array", "object"])
    }
}

extension Certainty {
    /// Whether a document states or shows it, and no other one says otherwise.
    fileprivate var isSure: Bool { self == .documented || self == .sample }
}
