import ECMARegex
import Foundation
import Testing

/// Compares with `NSRegularExpression`, which is another dialect (ICU) with the same meaning for these patterns.
///
/// Left out where the dialects differ: `$`, which in ICU matches before a last line terminator too, so that it is written
/// `\z` for ICU; `\d`, `\w`, `\s` and `\b`, which take all of Unicode there; `[^]`, `[]`, `\u{…}`, `\cX` and nested `[`,
/// which are written otherwise; references to groups that did not take part, which fail there.
@Suite("agreement with NSRegularExpression")
struct FoundationAgreementTests {
    static let patterns = [
        // Lengths and classes.
        "^[0-9]{10,15}$", "^[A-Za-z0-9]{64}$", "^[a-z]{1,50}$", "^.{1,100}$", "^[^,;]+$", "^[A-Z]{2}[0-9]{2}$",
        "^[a-z0-9]+(-[a-z0-9]+)*$", "^[A-Z]+-D?[0-9]+$", "^[1-9][0-9]{1,14}$", "^\\+?[1-9][0-9]{1,14}$", "^x-",
        "^#[0-9a-f]{6}$", "^#(?:[0-9a-fA-F]{3}){1,2}$", "^[A-Za-z_][A-Za-z0-9_]*$", "^[\\x20-\\x7E]{3,8}$", "^a{3}$",
        "^a{2,}$", "^a{0,3}b$", "^[+-]?[0-9]+(?:\\.[0-9]+)?$", "^[a-fA-F0-9:]{2,39}$", "^[!-\\/]{2}$",
        // Formats.
        "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$", "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$",
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})$",
        "^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}$", "^https?://[^/?#]+[^?#]*$", "^(?:https?|ftp)://[a-z.]+$",
        "^(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])$",
        "^(?:0|[1-9][0-9]*)\\.(?:0|[1-9][0-9]*)\\.(?:0|[1-9][0-9]*)$", "^[0-9]{1,3}(?:,[0-9]{3})*$",
        "^[a-z]+/[a-z0-9.+-]+$", "^(?:/(?:[^/~]|~[01])*)*$", "^(?:[^{}]|\\{(?:field|value)\\})+$",
        "^[A-Z]{3}(?: [A-Z]{3}){0,4}$", "^P(?:[0-9]+D)?(?:T(?:[0-9]+H)?(?:[0-9]+M)?)?$",
        // Alternatives and repetitions.
        "^(?:red|green|blue)$", "^(?:a|ab)(?:c|bcd)$", "^(?:a+|b+)*c$", "^(?:ab|cd){2,3}$", "^(?:a?b){2}$", "^a*?b+?$",
        "^(?:(?:a{2}){2}){1,2}$", "^(a|b|)c$", "^(?:a{2,3}|b{4})$", "^(?:|a)$", "^a|b$", "foo", "foo|bar", "o{2}",
        "^(?:[ab]{2}|[bc]{3})+$", "^(?:aa|aab|b)*$",
        // Conditions and references.
        "^(?=.*[A-Z])(?=.*[0-9])[A-Za-z0-9]{8,20}$", "^(?!admin$)[a-z]+$", "^(?![0-9]+$)[a-z0-9]{3,6}$", "(?<=-)[0-9]+",
        "(?<!a)b", "^(?=[ab])(?!b)[a-c]{1,3}$", "^(?:a(?=b)|b)+$", "^([a-z])\\1$", "^(a+)b\\1$",
        "^(?<quote>['\"])[a-z]*\\k<quote>$", "^([0-9]{1,3})-\\1$",
        // Unicode.
        "^\\p{L}{2,3}$", "^\\p{Lu}\\p{Ll}+$", "^[\\p{L} '-]{1,30}$", "^[\\p{L}\\p{N}_]+$", "^\\P{L}+$", "^[à-ö]{2}$",
        "^\\p{Nd}{3}$", "^\u{1F600}{2}$",
    ]

    @Test("their members match there, and their near misses do not", arguments: patterns)
    func agreement(pattern: String) throws {
        let ours = try RegularExpression(pattern)
        let theirs = try NSRegularExpression(pattern: pattern.replacing("$", with: "\\z"))
        func accepts(_ text: String) -> Bool {
            theirs.firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count)) != nil
        }
        var chance = Chance(60)
        var members = ours.members()
        for length in [1, 5, 12, 40] {
            if let text = ours.member(.random(length), using: &chance) { members.append(text) }
            if let text = ours.member(.longest(length), using: &chance) { members.append(text) }
        }
        #expect(!members.isEmpty)
        for member in members { #expect(accepts(member), "\(pattern) on the member \(member.debugDescription)") }
        let misses = ours.nearMisses()
        #expect(!misses.isEmpty)
        for miss in misses {
            #expect(!accepts(miss.text), "\(pattern) on the near miss \(miss.text.debugDescription) by \(miss.edit)")
        }
    }

    @Test("the table is as long as it is said to be")
    func size() {
        #expect(Set(Self.patterns).count >= 60)
    }
}
