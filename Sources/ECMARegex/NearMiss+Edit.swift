extension NearMiss {
    /// The edits that make near misses, the most telling first.
    public enum Edit: String, Sendable, Hashable, CaseIterable {
        /// One character is replaced by one that its class leaves out.
        case firstCharacterOutsideClass = "first-character-outside-class"
        case middleCharacterOutsideClass = "middle-character-outside-class"
        case lastCharacterOutsideClass = "last-character-outside-class"
        /// A quantified part stands once less than its minimum, or once more than its maximum.
        case oneRepetitionTooFew = "one-repetition-too-few"
        case oneRepetitionTooMany = "one-repetition-too-many"
        /// A character is left out or doubled at an end.
        case firstCharacterMissing = "first-character-missing"
        case lastCharacterMissing = "last-character-missing"
        case lastCharacterDoubled = "last-character-doubled"
        case empty = "empty"
        /// What a matcher that takes `$` for the end of a line lets pass.
        case trailingLineFeed = "trailing-line-feed"
        case lineBefore = "line-before"
        case lineAfter = "line-after"
        case leadingSpace = "leading-space"
        case trailingSpace = "trailing-space"
        /// What a matcher with a `\d` or `\w` of all Unicode lets pass: U+0663, U+00E9.
        case unicodeDigit = "unicode-digit"
        case unicodeLetter = "unicode-letter"
        /// What a matcher that ignores case lets pass.
        case caseSwapped = "case-swapped"
        /// A literal is replaced by another character: what a dot without its backslash lets pass. Or it stands twice.
        case literalReplaced = "literal-replaced"
        case literalDoubled = "literal-doubled"
        /// A character stands just outside a range of its class.
        case classNeighbour = "class-neighbour"
        /// All but one lookaround holds, or what a backreference repeats is another text of the same form.
        case lookaroundBroken = "lookaround-broken"
        case backreferenceBroken = "backreference-broken"
    }
}
