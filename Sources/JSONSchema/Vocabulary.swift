/// A vocabulary of draft 2020-12, or the base vocabulary of OpenAPI 3.1.
///
/// Source: JSON Schema Core 2020-12, section 8.1.2.
enum Vocabulary: String, Sendable, CaseIterable {
    case core = "https://json-schema.org/draft/2020-12/vocab/core"
    case applicator = "https://json-schema.org/draft/2020-12/vocab/applicator"
    case unevaluated = "https://json-schema.org/draft/2020-12/vocab/unevaluated"
    case validation = "https://json-schema.org/draft/2020-12/vocab/validation"
    case metaData = "https://json-schema.org/draft/2020-12/vocab/meta-data"
    case formatAnnotation = "https://json-schema.org/draft/2020-12/vocab/format-annotation"
    case formatAssertion = "https://json-schema.org/draft/2020-12/vocab/format-assertion"
    case content = "https://json-schema.org/draft/2020-12/vocab/content"
    case openAPI = "https://spec.openapis.org/oas/3.1/vocab/base"

    /// What a URI names; a vocabulary of draft 2019-09 may be two of draft 2020-12, one that is unknown none.
    static func named(_ uri: String) -> Set<Vocabulary> {
        if let vocabulary = Vocabulary(rawValue: uri) { return [vocabulary] }
        return earlier[uri] ?? []
    }

    /// The vocabularies of draft 2019-09.
    ///
    /// Source: JSON Schema Core 2019-09, section 8.1.2, and Validation 2019-09, section 7.2.
    private static let earlier: [String: Set<Vocabulary>] = [
        "https://json-schema.org/draft/2019-09/vocab/core": [.core],
        "https://json-schema.org/draft/2019-09/vocab/applicator": [.applicator, .unevaluated],
        "https://json-schema.org/draft/2019-09/vocab/validation": [.validation],
        "https://json-schema.org/draft/2019-09/vocab/meta-data": [.metaData],
        "https://json-schema.org/draft/2019-09/vocab/format": [.formatAnnotation],
        "https://json-schema.org/draft/2019-09/vocab/content": [.content],
    ]
}
