import ECMARegex

/// The language of a `pattern`: its members, and texts just outside it.
///
/// Source: JSON Schema Validation 2020-12, section 6.3.3.
package struct PatternLanguage: Sendable {
    /// A text one edit away from a member that the pattern does not match.
    package struct Outsider: Sendable, Hashable {
        package let text: String
        /// The edit in kebab-case: `one-repetition-too-many`.
        package let edit: String
    }

    private static let caps = (small: 256, large: 512)
    private let expression: RegularExpression

    /// The language of the pattern; nil where it is no regular expression (lint names it).
    package init?(_ pattern: String) {
        do {
            expression = try RegularExpression(pattern)
        } catch {
            return nil
        }
    }

    /// Whether the pattern matches somewhere in the text.
    package func contains(_ text: String) -> Bool { expression.matches(text) }

    /// One of the shortest members.
    package func shortest(seed: UInt64) -> String? {
        var random = SeededGenerator(seed: seed, label: expression.source)
        return expression.member(.shortest, using: &random)
    }

    /// One of the longest members, where there is a longest; nil where members grow without end.
    package func longest(seed: UInt64) -> String? {
        var random = SeededGenerator(seed: seed, label: expression.source)
        guard let small = expression.member(.longest(PatternLanguage.caps.small), using: &random),
            let large = expression.member(.longest(PatternLanguage.caps.large), using: &random),
            small.unicodeScalars.count == large.unicodeScalars.count
        else { return nil }
        return small
    }

    /// A member of exactly that many code points.
    package func member(length: Int, seed: UInt64) -> String? {
        var random = SeededGenerator(seed: seed, label: expression.source)
        return expression.member(ofLength: length, using: &random)
    }

    /// Texts just outside, the first of each edit, in the order of the expression.
    package var outsiders: [Outsider] {
        var edits: Set<String> = []
        return expression.nearMisses().filter { edits.insert($0.edit).inserted }
            .map { Outsider(text: $0.text, edit: $0.edit) }
    }
}
