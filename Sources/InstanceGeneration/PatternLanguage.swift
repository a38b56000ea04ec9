import ECMARegex

/// The language of a `pattern`: its members, and texts just outside it.
///
/// Source: JSON Schema Validation 2020-12, section 6.3.3.
package struct PatternLanguage: Sendable {
    /// A text one edit away from a member that the pattern does not match.
    package struct Outsider: Sendable, Hashable {
        package let text: String
        /// The edit in kebab-case, numbered where it was made before: `one-repetition-too-many`, `one-repetition-too-many-2`.
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

    /// The edits that are made at several places of a pattern, and of how many of these texts are taken.
    private static let placeEdits: Set<NearMiss.Edit> = [
        .oneRepetitionTooFew, .oneRepetitionTooMany, .literalReplaced, .literalDoubled, .classNeighbour,
        .lookaroundBroken, .backreferenceBroken,
    ]
    private static let mostPlaces = 4

    /// Texts just outside, the first of each edit, in the order of the expression; of an edit that is made at several places up to four,
    /// the later ones numbered: `literal-replaced-2`.
    package var outsiders: [Outsider] {
        var counts: [String: Int] = [:]
        return expression.nearMisses().compactMap { miss in
            let count = (counts[miss.edit] ?? 0) + 1
            counts[miss.edit] = count
            guard count > 1 else { return Outsider(text: miss.text, edit: miss.edit) }
            guard let edit = NearMiss.Edit(rawValue: miss.edit), Self.placeEdits.contains(edit),
                count <= Self.mostPlaces
            else { return nil }
            return Outsider(text: miss.text, edit: "\(miss.edit)-\(count)")
        }
    }
}
