import JSONText

/// A value as messages show it: its JSON text, cut after 120 code points.
enum Excerpt {
    static func of(_ value: JSONValue) -> String {
        of(value.serialized())
    }

    static func of(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > 120 else { return text }
        return String(String.UnicodeScalarView(scalars.prefix(120))) + "… (\(scalars.count) code points)"
    }
}
