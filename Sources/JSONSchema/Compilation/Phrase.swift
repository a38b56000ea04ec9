import JSONText

/// Wording that messages share.
enum Phrase {
    private static let limit = 80

    /// A value as compact JSON, cut after 80 code points.
    static func quoting(_ value: JSONValue) -> String {
        cut(value.serialized(.compact))
    }

    /// A text in quotation marks, as JSON writes it.
    static func quoting(_ text: String) -> String {
        quoting(.string(text))
    }

    /// A count with its noun: `1 code point`, `2 code points`.
    static func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }

    /// The type of a value with its article: `a string`, `null`.
    static func article(_ value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .array: "an array"
        case .object: "an object"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a string"
        }
    }

    /// Values joined for a list, the first ten of them.
    static func list(_ values: [JSONValue]) -> String {
        let shown = values.prefix(10).map { quoting($0) }.joined(separator: ", ")
        return values.count > 10 ? shown + ", …" : shown
    }

    private static func cut(_ text: String) -> String {
        guard text.unicodeScalars.count > limit else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit))) + "…"
    }
}
