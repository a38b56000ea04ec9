import JSONText

/// The meta-schemas of the drafts, built in.
///
/// Source: JSON Schema Core 2020-12 and 2019-09, section 8; draft-07, section 9 of its Validation document.
enum MetaSchemas {
    /// The index of the built-in documents, to which a store adds its own.
    ///
    /// - Throws: `SchemaError` where a built-in text is damaged.
    static func index() throws(SchemaError) -> ResourceIndex {
        try parsed.get()
    }

    private static let texts: [(base: String, documents: [(path: String, text: String)])] = [
        (
            "https://json-schema.org/draft/2020-12/",
            [
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
        ),
        (
            "https://json-schema.org/draft/2019-09/",
            [
                ("schema", schema2019),
                ("meta/core", core2019),
                ("meta/applicator", applicator2019),
                ("meta/validation", validation2019),
                ("meta/meta-data", metaData2019),
                ("meta/format", format2019),
                ("meta/content", content2019),
            ]
        ),
        ("http://json-schema.org/", [("draft-07/schema", draft7)]),
    ]

    private static let parsed: Result<ResourceIndex, SchemaError> = {
        do throws(SchemaError) {
            var documents: [(uri: String, root: JSONValue)] = []
            for (base, texts) in texts {
                for (path, text) in texts {
                    documents.append((base + path, try value(of: text, named: base + path)))
                }
            }
            var index = ResourceIndex()
            try index.add(documents, dialect: "")
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
