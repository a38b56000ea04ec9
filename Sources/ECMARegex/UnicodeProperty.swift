/// The properties of code points that `\p{…}` and `\P{…}` name.
///
/// Names are taken exactly as ECMA-262 writes them: `\p{lu}` is an error, `\p{Lu}` is not.
///
/// Source: ECMA-262, section 22.2.2.9
enum UnicodeProperty {
    /// What is known of a property.
    enum Answer {
        case known(CharacterClass)
        /// There is none, or none that is known here, for the given reason.
        case unknown(String)
    }

    /// Finds a property by the text between the braces: `Lu`, `Alphabetic` or `Script=Greek`.
    static func codePoints(named text: String) -> Answer {
        let parts = text.unicodeScalars.split(separator: "=", omittingEmptySubsequences: false).map { String($0) }
        guard parts.count < 3, let name = parts.first else { return .unknown("`\(text)` is no Unicode property") }
        guard let value = parts.dropFirst().first else { return lone(name) }
        switch name {
        case "General_Category", "gc":
            guard let set = categories[value]?.codePoints else {
                return .unknown("`\(value)` is no general category of Unicode")
            }
            return .known(set)
        case "Script", "sc": return script(value, .script)
        case "Script_Extensions", "scx": return script(value, .extensions)
        default:
            return .unknown("only `General_Category`, `Script` and `Script_Extensions` have a value, not `\(name)`")
        }
    }

    private static func lone(_ name: String) -> Answer {
        if let set = (categories[name] ?? binary[name])?.codePoints { return .known(set) }
        if propertiesOfTexts.contains(name) { return .unknown("`\(name)` is a property of texts, for the flag v only") }
        return .unknown("`\(name)` is neither a general category nor a binary property of ECMA-262")
    }

    private static func script(_ name: String, _ extent: UnicodeScript.Extent) -> Answer {
        guard let long = UnicodeScript.longName(of: name) else { return .unknown("`\(name)` is no script of Unicode") }
        guard let set = UnicodeScript.codePoints(of: long, extent) else {
            return .unknown("the script `\(name)` is not known to this Swift's Unicode data")
        }
        return .known(set)
    }

    /// The properties that `\p` names under the flag v only.
    ///
    /// Source: ECMA-262, section 22.2.2.9, table of binary Unicode properties of strings
    private static let propertiesOfTexts: Set<String> = [
        "Basic_Emoji", "Emoji_Keycap_Sequence", "RGI_Modifier_Sequence", "RGI_Flag_Sequence", "RGI_Emoji",
        "RGI_Emoji_Flag_Sequence", "RGI_Emoji_Modifier_Sequence", "RGI_Emoji_Tag_Sequence", "RGI_Emoji_ZWJ_Sequence",
    ]
}
