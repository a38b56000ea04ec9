/// What messages show of a value or a text.
package enum Excerpt {
    /// The JSON text of a value, cut after 120 code points.
    package static func of(_ value: JSONValue) -> String {
        of(value.serialized())
    }

    /// A text, cut after 120 code points.
    package static func of(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: 120, limitedBy: scalars.endIndex),
            end < scalars.endIndex
        else { return text }
        return "\(text[..<end])… (\(scalars.count) code points)"
    }
}
