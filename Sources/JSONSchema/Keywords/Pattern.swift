import ECMARegex
import JSONText

/// `pattern`: the expression matches somewhere in the string.
///
/// Source: JSON Schema Validation 2020-12, section 6.3.3.
struct Pattern: Assertion {
    static let name = "pattern"
    static let definition = KeywordDefinition(name, of: .validation) {
        (site, _) throws(SchemaError) -> (any CompiledKeyword)? in
        Pattern(expression: try expression(try site.string(), at: site))
    }

    let expression: RegularExpression

    func holds(for instance: JSONValue) -> Bool {
        guard case .string(let text) = instance else { return true }
        return expression.matches(text)
    }

    func fault(of instance: JSONValue) -> String {
        "the string \(Phrase.quoting(instance)) does not match pattern \(expression.source)"
    }

    /// A regular expression in a keyword; an error at the keyword where it is malformed.
    static func expression(_ source: String, at site: KeywordSite) throws(SchemaError) -> RegularExpression {
        do {
            return try RegularExpression(source)
        } catch {
            throw site.error(
                "\(Phrase.quoting(source)) is no regular expression: \(error.reason) at offset \(error.offset)"
            )
        }
    }
}
