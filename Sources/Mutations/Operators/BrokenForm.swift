import ECMARegex
import JSONText
import OpenAPIContract

/// A value in an answer that is beyond a documented limit, or not of the documented form.
struct BrokenForm: MutationOperator {
    static let name = "broken-form"

    func mutants(of subject: MutationSubject) -> [Mutant] {
        subject.answerSites.flatMap { site in
            Self.keywords.compactMap { keyword -> Mutant? in
                guard let found = site.schema.keyword(keyword), site.schema.certainty(of: keyword) == .documented,
                    let broken = Self.value(breaking: keyword, found.value)
                else { return nil }
                return subject.mutant(
                    Self.name,
                    at: site,
                    keyword,
                    .answerValues,
                    "\(site.pointer) is \(broken), against its `\(keyword)`",
                    keyword
                ) { _ in broken }
            }
        }
    }

    private static let keywords = [
        "pattern", "format", "enum", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum",
        "exclusiveMaximum", "minItems", "maxItems",
    ]

    /// The largest text or array that is made.
    private static let longest = 10_000

    /// A value that breaks the keyword; nil for a keyword that is not among them, or where there is none.
    static func value(breaking keyword: String, _ value: JSONValue) -> JSONValue? {
        let number = value.numberValue
        switch keyword {
        case "pattern":
            guard let pattern = value.stringValue else { return nil }
            // A pattern that is none is the contract's fault, which lint names.
            let miss = (try? RegularExpression(pattern))?.nearMisses().first
            return miss.map { .string($0.text) }
        // White space at both ends of nothing is of no format.
        case "format": return " ~ "
        case "enum":
            return value.arrayValue?.compactMap(\.another).first { !(value.arrayValue ?? []).contains($0) }
        case "minLength": return text(number?.int.map { $0 - 1 })
        case "maxLength": return text(number?.int.map { $0 + 1 })
        case "minItems": return items(number?.int.map { $0 - 1 })
        case "maxItems": return items(number?.int.map { $0 + 1 })
        case "minimum": return number?.subtracting(1).map { .number($0) }
        case "maximum": return number?.adding(1).map { .number($0) }
        case "exclusiveMinimum", "exclusiveMaximum": return number.map { .number($0) }
        default: return nil
        }
    }

    private static func text(_ length: Int?) -> JSONValue? {
        length.flatMap { (0...longest).contains($0) ? .string(String(repeating: "a", count: $0)) : nil }
    }

    private static func items(_ count: Int?) -> JSONValue? {
        count.flatMap { (0...longest).contains($0) ? .array(Array(repeating: "a", count: $0)) : nil }
    }
}
