import JSONText
import OpenAPIContract

/// A place of an answer that a schema speaks about.
struct AnswerSite {
    let outcome: String
    /// Items stand as `*`.
    let pointer: JSONPointer
    let schema: SchemaView
    /// Whether the object around it must have it.
    let isRequired: Bool

    /// As it stands in ids: `response/success/body/data/brand_id`.
    var path: String { "response/\(outcome)/body\(pointer)" }

    static func all(of operation: Operation) -> [AnswerSite] {
        operation.outcomes.flatMap { outcome -> [AnswerSite] in
            guard let schema = outcome.variants.lazy.compactMap(\.schema).first else { return [] }
            return SchemaPlaces.all(below: schema).map { place in
                AnswerSite(
                    outcome: outcome.name,
                    pointer: place.pointer,
                    schema: place.schema,
                    isRequired: place.isRequired
                )
            }
        }
    }
}
