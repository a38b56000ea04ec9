import JSONText

/// Which vocabularies a schema resource uses.
///
/// Source: JSON Schema Core 2020-12, section 8.1.
enum Dialect {
    /// The dialects that use every vocabulary.
    private static let complete = [
        "https://json-schema.org/draft/2020-12/schema",
        "https://spec.openapis.org/oas/3.1/dialect/base",
    ]

    /// The vocabularies of a resource by its meta-schema, and what of it is unknown.
    ///
    /// - Throws: `SchemaError` where the meta-schema requires an unknown vocabulary.
    static func vocabularies(of resource: SchemaResource, in index: ResourceIndex) throws(SchemaError)
        -> (vocabularies: Set<Vocabulary>, unknown: [UnsupportedKeyword])
    {
        let all = Set(Vocabulary.allCases)
        guard let name = resource.dialect else { return (all, []) }
        let uri = URIReference(name).withoutFragment
        guard !complete.contains(uri.description) else { return (all, []) }
        guard let id = index.resource(uri), let schema = index.value(at: index.resources[id].root) else {
            let place = resource.root.appending("$schema").description
            return (all, [UnsupportedKeyword(keyword: "$schema", value: name, location: place)])
        }
        guard let listed = schema[member: "$vocabulary"]?.objectValue else { return (all, []) }
        var vocabularies: Set<Vocabulary> = [.core]
        var unknown: [UnsupportedKeyword] = []
        for (name, isRequired) in listed {
            let place = index.resources[id].root.appending("$vocabulary")
            if let vocabulary = Vocabulary(rawValue: name) {
                vocabularies.insert(vocabulary)
            } else if isRequired == .bool(true) {
                throw SchemaError(place, "the required vocabulary \(name) is unknown")
            } else {
                unknown.append(UnsupportedKeyword(keyword: "$vocabulary", value: name, location: place.description))
            }
        }
        return (vocabularies, unknown)
    }
}
