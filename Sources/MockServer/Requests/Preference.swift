import HTTPMessages

/// What a client asks the mock to answer: `Prefer: example=rcs-channel-disabled` or `Prefer: code=500`.
///
/// Source: RFC 7240 section 2
enum Preference: Sendable, Hashable {
    /// The outcome of that name.
    case example(String)
    /// An outcome under that status.
    case code(Int)

    /// The first preference of a request that the mock knows; others are ignored, as the standard asks.
    init?(_ fields: HTTPFields) {
        for member in fields.members(of: "Prefer") {
            let pair = member.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            guard pair.count == 2 else { continue }
            let value = Preference.unquoted(pair[1])
            switch Preference.trimmed(pair[0]).lowercased() {
            case "example":
                self = .example(value)
                return
            case "code":
                guard let code = Int(value) else { continue }
                self = .code(code)
                return
            default: continue
            }
        }
        return nil
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }

    private static func unquoted(_ text: Substring) -> String {
        let text = trimmed(text)
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return String(text) }
        return String(text.dropFirst().dropLast())
    }
}
