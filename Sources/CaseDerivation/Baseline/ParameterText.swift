import JSONText

/// How a JSON value is written as a parameter.
enum ParameterText {
    /// Texts as they are, arrays with commas between their items, anything else as JSON.
    ///
    /// Source: RFC 6570 section 3.2.2 (simple string expansion).
    static func text(of value: JSONValue) -> String {
        if let text = value.stringValue { return text }
        if let items = value.arrayValue { return items.map(text(of:)).joined(separator: ",") }
        return value.serialized()
    }
}
