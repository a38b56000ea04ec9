import JSONText

/// The meta-schemas of draft 2020-12, built in.
///
/// Source: JSON Schema Core 2020-12, section 8, and Validation 2020-12, appendix A.
enum MetaSchemas {
    /// The index of the built-in documents, to which a store adds its own.
    ///
    /// - Throws: `SchemaError` where a built-in text is damaged.
    static func index() throws(SchemaError) -> ResourceIndex {
        try parsed.get()
    }

    private static let base = "https://json-schema.org/draft/2020-12/"

    private static let texts: [(path: String, text: String)] = [
        ("schema", schema),
        ("meta/core", core),
        ("meta/applicator", applicator),
        ("meta/unevaluated", unevaluated),
        ("meta/validation", validation),
        ("meta/meta-data", metaData),
        ("meta/format-annotation", formatAnnotation),
        ("meta/format-assertion", formatAssertion),
        ("meta/content", content),
    ]

    private static let parsed: Result<ResourceIndex, SchemaError> = {
        do throws(SchemaError) {
            var index = ResourceIndex()
            for (path, text) in texts {
                try index.add(try value(of: text, named: base + path), uri: base + path)
            }
            index.markBuiltIn()
            return .success(index)
        } catch {
            return .failure(error)
        }
    }()

    private static func value(of text: String, named uri: String) throws(SchemaError) -> JSONValue {
        do {
            return try JSONValue(parsing: text, file: uri)
        } catch {
            throw SchemaError(location: uri, reason: error.reason)
        }
    }
}
