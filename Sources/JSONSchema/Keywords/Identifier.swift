/// `$id`: the URI of a schema resource, found before compilation; here only its form is checked.
///
/// Source: JSON Schema Core 2020-12, section 8.2.1.
enum Identifier {
    static let definition = KeywordDefinition.silent("$id", of: .core) { site throws(SchemaError) in
        let fragment = URIReference(try site.string()).fragment ?? ""
        guard fragment.isEmpty || site.draft.identifierNamesAnchors else {
            throw site.expected("a URI reference without a fragment")
        }
    }
}
