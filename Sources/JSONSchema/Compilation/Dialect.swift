import JSONText

/// Which keywords a schema resource has, and what they mean: a draft, and those of its vocabularies that are in use.
///
/// Source: JSON Schema Core 2020-12, section 8.1.
struct Dialect: Sendable {
    /// The draft whose meaning the keywords have.
    let draft: Draft
    /// The vocabularies in use.
    let vocabularies: Set<Vocabulary>
    /// What of the meta-schema is unknown.
    let unknown: [UnsupportedKeyword]

    /// The dialects that use every vocabulary of their draft, by the URI of their meta-schema without its fragment.
    private static let complete: [String: Draft] = [
        "https://json-schema.org/draft/2020-12/schema": .draft2020,
        "https://spec.openapis.org/oas/3.1/dialect/base": .draft2020,
        "https://json-schema.org/draft/2019-09/schema": .draft2019,
        "http://json-schema.org/draft-07/schema": .draft7,
    ]

    /// The dialect of a resource by its meta-schema.
    ///
    /// - Throws: `SchemaError` where the meta-schema requires an unknown vocabulary.
    init(of resource: SchemaResource, in index: ResourceIndex) throws(SchemaError) {
        draft = resource.draft
        let name = resource.dialect
        let uri = URIReference(name).withoutFragment
        var unknown: [UnsupportedKeyword] = []
        var vocabularies = Set(Vocabulary.allCases)
        if Dialect.complete[uri.description] == nil {
            if let id = index.resource(uri), let schema = index.value(at: index.resources[id].root) {
                let place = index.resources[id].root.appending("$vocabulary")
                if let listed = schema[member: "$vocabulary"]?.objectValue {
                    (vocabularies, unknown) = try Dialect.vocabularies(listed, at: place)
                }
            } else {
                let place = resource.root.appending("$schema").description
                unknown = [UnsupportedKeyword(keyword: "$schema", value: name, location: place)]
            }
        }
        self.vocabularies = vocabularies
        self.unknown = unknown
    }

    /// The draft of a meta-schema: a standard one's own, else that of the meta-schema's meta-schema, else the latest.
    static func draft(of metaSchema: String, in documents: (String) -> JSONValue?) -> Draft {
        var name = metaSchema
        var seen: Set<ExactText> = []
        while seen.insert(ExactText(name)).inserted {
            let uri = URIReference(name).withoutFragment.description
            if let draft = complete[uri] { return draft }
            guard let next = documents(uri)?[member: "$schema"]?.stringValue else { break }
            name = next
        }
        return .draft2020
    }

    private static func vocabularies(_ listed: JSONObject, at place: SchemaLocation) throws(SchemaError)
        -> (known: Set<Vocabulary>, unknown: [UnsupportedKeyword])
    {
        var known: Set<Vocabulary> = [.core]
        var unknown: [UnsupportedKeyword] = []
        for (name, isRequired) in listed {
            let named = Vocabulary.named(name)
            known.formUnion(named)
            guard named.isEmpty else { continue }
            guard isRequired != .bool(true) else {
                throw SchemaError(place, "the required vocabulary \(name) is unknown")
            }
            unknown.append(UnsupportedKeyword(keyword: "$vocabulary", value: name, location: place.description))
        }
        return (known, unknown)
    }
}
