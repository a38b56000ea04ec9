import JSONText

/// A keyword whose value is an annotation of the instance: `title`, `x-outcome`, every unknown keyword.
///
/// Source: JSON Schema Core 2020-12, section 6.5.
struct AnnotationKeyword: CompiledKeyword {
    let name: String
    let value: JSONValue

    init(_ site: KeywordSite) {
        name = site.name
        value = site.value
    }

    @Sendable
    static func compile(_ site: KeywordSite, with compiler: inout SchemaCompiler) throws(SchemaError)
        -> (any CompiledKeyword)?
    {
        AnnotationKeyword(site)
    }

    func join(_ acceptance: inout Acceptance) {}

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        findings.annotate(name, at: place, value)
    }
}
