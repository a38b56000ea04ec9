import JSONText

/// `contentEncoding`, `contentMediaType` and `contentSchema`: annotations of strings only.
///
/// Source: JSON Schema Validation 2020-12, section 8.
struct StringAnnotation: CompiledKeyword {
    static let contentEncoding = KeywordDefinition("contentEncoding", of: .content) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        _ = try site.string()
        return StringAnnotation(annotation: AnnotationKeyword(site))
    }

    static let contentMediaType = KeywordDefinition("contentMediaType", of: .content) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        _ = try site.string()
        return StringAnnotation(annotation: AnnotationKeyword(site))
    }

    static let contentSchema = KeywordDefinition(
        "contentSchema",
        of: .content,
        in: .since(.draft2019),
        holding: .schema
    ) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        site.schema["contentMediaType"] == nil ? nil : StringAnnotation(annotation: AnnotationKeyword(site))
    }

    let annotation: AnnotationKeyword

    func join(_ acceptance: inout Acceptance) {}

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        guard case .string = instance else { return }
        annotation.evaluate(instance, at: place, in: scope, into: &findings)
    }
}
