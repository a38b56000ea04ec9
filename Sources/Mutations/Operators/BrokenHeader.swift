import ECMARegex
import HTTPMessages
import JSONSchema
import JSONText
import OpenAPIContract

/// A header field of an answer whose value is beyond a documented limit, or not of the documented form.
struct BrokenHeader: MutationOperator {
    static let name = "broken-header"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        subject.headerSites.flatMap { site in
            Self.keywords.compactMap { keyword -> Mutant? in
                guard let found = site.header.schema?.keyword(keyword), site.isSure(of: keyword),
                    let text = Self.text(breaking: keyword, found.value, at: site)
                else { return nil }
                return subject.mutant(
                    Self.name,
                    at: site,
                    keyword,
                    .answerValues,
                    "the header \(site.header.name) is `\(text)`, against its `\(keyword)`",
                    found.reference,
                    text
                )
            }
        }
    }

    private static let keywords = [
        "pattern", "format", "enum", "const", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum",
        "exclusiveMaximum",
    ]

    /// A text that a field can carry as it is, and that the schema refuses whichever way it is read.
    private static func text(breaking keyword: String, _ value: JSONValue, at site: HeaderSite) -> String? {
        guard site.types.count == 1, let type = site.types.first, let schema = site.header.compiled else { return nil }
        return candidates(breaking: keyword, value).first { candidate in
            guard (candidate.stringValue != nil) == (type == "string"), !schema.accepts(candidate) else { return false }
            let text = Self.text(candidate)
            return text.utf8.count <= longest && text.utf8.allSatisfy(HTTPSyntax.isFieldValueByte)
                && !text.hasPrefix(" ") && !text.hasSuffix(" ")
        }.map(Self.text)
    }

    private static func candidates(breaking keyword: String, _ value: JSONValue) -> [JSONValue] {
        switch keyword {
        case "pattern":
            guard let pattern = value.stringValue else { return [] }
            // A pattern that is none is the contract's fault, which lint names.
            return ((try? RegularExpression(pattern))?.nearMisses() ?? []).map { .string($0.text) }
        // White space and its neighbours are of no format.
        case "format": return ["~ ~"]
        case "enum": return (value.arrayValue ?? []).compactMap(\.another)
        case "const": return [value.another].compactMap { $0 }
        default: return [BrokenForm.value(breaking: keyword, value)].compactMap { $0 }
        }
    }

    /// The longest field value that is sent.
    private static let longest = 1_000

    private static func text(_ value: JSONValue) -> String { value.stringValue ?? value.serialized() }
}
