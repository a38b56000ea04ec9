import JSONText
import OpenAPIContract

extension ParameterStyle {
    /// Why readers may take the value for another one when it is written like this; nil where they cannot.
    ///
    /// Source: OpenAPI 3.1.1 section 4.8.12.5 (Style Values); RFC 6570 section 2.3 (undefined values).
    func doubt(about value: JSONValue, in location: Parameter.Location) -> String? {
        if let doubt = Self.doubt(aboutFieldOf: value, in: location) { return doubt }
        guard case .named(let style, let explode) = self else { return nil }
        guard let parts = value.arrayValue ?? value.objectValue.map({ $0.map(\.value) }) else { return nil }
        if location == .cookie, explode { return "a cookie that is there several times is read once" }
        if parts.isEmpty { return "nothing is written for a list or object that is empty" }
        if parts.contains(where: { $0.arrayValue != nil || $0.objectValue != nil }) {
            return "the style \(style) does not say how a list or object inside of another is written"
        }
        if parts.contains(where: { $0 == .null || $0 == "" }) {
            return "an empty text or null inside of a parameter may be read as nothing"
        }
        let texts = parts.map(ParameterText.text(of:)) + (value.objectValue ?? JSONObject()).map(\.name)
        let marks = Self.marks(of: style, explode: explode, isObject: value.objectValue != nil)
        guard let mark = marks.first(where: { mark in texts.contains { $0.unicodeScalars.contains(mark) } }) else {
            return nil
        }
        return "the style \(style) has \(JSONValue.string(String(mark)).serialized()) between its values"
    }

    /// What a header field or a cookie cannot hold.
    private static func doubt(aboutFieldOf value: JSONValue, in location: Parameter.Location) -> String? {
        guard location == .header || location == .cookie else { return nil }
        var texts: [String] = []
        value.walk { _, part in
            if let text = part.stringValue { texts.append(text) }
        }
        let isPlain = texts.allSatisfy { text in
            text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F }
                && text.unicodeScalars.first != " " && text.unicodeScalars.last != " "
        }
        guard isPlain else { return "a field holds no such characters" }
        guard location == .cookie,
            texts.contains(where: { $0.unicodeScalars.contains { " \",;\\".unicodeScalars.contains($0) } })
        else { return nil }
        return "a cookie holds no such characters"
    }

    /// The characters that a reader splits the text at.
    private static func marks(of style: String, explode: Bool, isObject: Bool) -> String.UnicodeScalarView {
        switch (style, explode) {
        case ("form", true): "".unicodeScalars
        case ("deepObject", _): "[]".unicodeScalars
        case ("spaceDelimited", _): " ".unicodeScalars
        case ("pipeDelimited", _): "|".unicodeScalars
        case ("label", _): ".,=".unicodeScalars
        case ("matrix", _): ";,=".unicodeScalars
        case (_, let explode): (explode && isObject ? ",=" : ",").unicodeScalars
        }
    }
}
