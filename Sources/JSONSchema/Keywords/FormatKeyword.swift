import JSONText

/// `format`: an annotation, and an assertion where the format is known to the registry.
///
/// Source: JSON Schema Validation 2020-12, section 7.
struct FormatKeyword: AcceptanceCheck {
    static let definition = KeywordDefinition("format", of: .formatAnnotation, .formatAssertion) {
        (site, compiler) throws(SchemaError) -> (any CompiledKeyword)? in
        let name = try site.string()
        let format = compiler.formats[name]
        if format == nil, compiler.formats.asserts { compiler.noteUnsupported(site, value: name) }
        return FormatKeyword(name: name, format: format)
    }

    let name: String
    let format: Format?

    func join(_ acceptance: inout Acceptance) {
        if format != nil { acceptance.checks.append(self) }
    }

    func accepts(_ instance: JSONValue, in scope: Scope, covering coverage: inout Coverage?) -> Bool {
        guard let format, case .string(let text) = instance else { return true }
        return format.accepts(text)
    }

    func evaluate(_ instance: JSONValue, at place: Place, in scope: Scope, into findings: inout Findings) {
        if let format, case .string(let text) = instance, !format.accepts(text) {
            findings.fail("format", at: place, "the string \(Phrase.quoting(instance)) is no \(name) (format)")
        }
        findings.annotate("format", at: place, .string(name))
    }
}
