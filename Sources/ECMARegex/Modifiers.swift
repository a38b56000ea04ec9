/// The flags that a group such as `(?i-s:…)` sets and unsets; a pattern begins with none of them.
///
/// Source: ECMA-262, section 22.2.1, RegularExpressionModifiers
struct Modifiers: OptionSet, Sendable {
    let rawValue: UInt8

    /// `i`: letters match those that differ only in case.
    static let ignoreCase = Modifiers(rawValue: 1)
    /// `m`: `^` and `$` match at the edges of lines.
    static let multiline = Modifiers(rawValue: 2)
    /// `s`: `.` matches line terminators.
    static let dotAll = Modifiers(rawValue: 4)

    /// Finds the modifier of a letter; nil for a letter that is none.
    static func named(_ letter: UInt32) -> Modifiers? {
        switch Unicode.Scalar(letter) {
        case "i": .ignoreCase
        case "m": .multiline
        case "s": .dotAll
        default: nil
        }
    }

    var caseMatching: Node.CaseMatching { contains(.ignoreCase) ? .folded : .exact }

    /// The class that a class written in the pattern stands for.
    ///
    /// Source: ECMA-262, section 22.2.2.7.1, CharacterSetMatcher
    func set(_ set: CharacterClass) -> CharacterClass {
        contains(.ignoreCase) ? CaseFolding.closure(of: set) : set
    }
}
