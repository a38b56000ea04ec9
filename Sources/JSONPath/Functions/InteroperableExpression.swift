import ECMARegex
import JSONText

/// A regular expression of the interoperable kind (I-Regexp), mapped to ECMA-262.
///
/// Source: RFC 9485
struct InteroperableExpression: Sendable {
    enum Extent: Sendable {
        case wholeText, anyPart
    }

    private let expression: RegularExpression

    /// Reads an expression; nil for one outside of the grammar.
    ///
    /// Source: RFC 9485 sections 3 and 5.3
    init?(_ pattern: String, _ extent: Extent) {
        var translation = ExpressionTranslation(pattern)
        guard let translated = translation.translated() else { return nil }
        let text = extent == .wholeText ? "^(?:\(translated))$" : "(?:\(translated))"
        // One that is too large for the engine decides nothing, as one outside of the grammar does.
        guard let expression = try? RegularExpression(text) else { return nil }
        self.expression = expression
    }

    func matches(_ text: String) -> Bool {
        expression.matches(text)
    }

    /// Tells whether a text matches; false where one of both is no string, or the pattern no I-Regexp.
    static func finds(_ pattern: JSONValue?, in text: JSONValue?, _ extent: Extent) -> Bool {
        guard case .string(let pattern) = pattern, case .string(let text) = text else { return false }
        return InteroperableExpression(pattern, extent)?.matches(text) ?? false
    }
}
