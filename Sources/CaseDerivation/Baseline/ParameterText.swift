import JSONText
import OpenAPIContract

/// How a JSON value is written as a parameter.
///
/// Source: OpenAPI 3.1.1 section 4.8.12.6 (Style Examples); RFC 6570 section 3.2.
enum ParameterText {
    /// Texts as they are, arrays with commas between their items, anything else as JSON.
    static func text(of value: JSONValue) -> String {
        if let text = value.stringValue { return text }
        if let items = value.arrayValue { return items.map(text(of:)).joined(separator: ",") }
        return value.serialized()
    }

    /// The names and texts that stand for one value in its style; several where an exploded value repeats the name or has
    /// a name for each member.
    static func pairs(
        of value: JSONValue,
        named name: String,
        in style: ParameterStyle
    ) -> [(name: String, text: String)] {
        switch style {
        case .json: [(name, value.serialized())]
        case .named("deepObject", _) where value.objectValue != nil:
            members(of: value).map { ("\(name)[\($0.name)]", $0.text) }
        case .named("form", explode: true) where value.arrayValue != nil:
            (value.arrayValue ?? []).map { (name, text(of: $0)) }
        case .named("form", explode: true) where value.objectValue != nil: members(of: value)
        case .named(let style, let explode): [(name, single(value, named: name, style, explode))]
        }
    }

    private static func single(_ value: JSONValue, named name: String, _ style: String, _ explode: Bool) -> String {
        // An empty text is the empty segment: a lone dot would be a segment that is taken out of the path.
        guard value != .string(""), style != "label" || value != [] else { return "" }
        switch style {
        case "label":
            return "." + joined(value, between: explode ? "." : ",", isExploded: explode)
        case "matrix":
            if explode, let items = value.arrayValue {
                return items.map { ";\(name)=\(text(of: $0))" }.joined()
            }
            if explode, value.objectValue != nil {
                return members(of: value).map { ";\($0.name)=\($0.text)" }.joined()
            }
            return ";\(name)=" + joined(value, between: ",", isExploded: false)
        case "spaceDelimited": return joined(value, between: " ", isExploded: false)
        case "pipeDelimited": return joined(value, between: "|", isExploded: false)
        default: return joined(value, between: ",", isExploded: explode && style == "simple")
        }
    }

    /// Items or members one behind the other: `a,b`, `name,value`, or `name=value` where exploded.
    private static func joined(_ value: JSONValue, between separator: String, isExploded: Bool) -> String {
        if let items = value.arrayValue { return items.map(text(of:)).joined(separator: separator) }
        guard value.objectValue != nil else { return text(of: value) }
        return members(of: value).map { $0.name + (isExploded ? "=" : separator) + $0.text }.joined(
            separator: separator
        )
    }

    private static func members(of value: JSONValue) -> [(name: String, text: String)] {
        (value.objectValue ?? JSONObject()).map { ($0.name, text(of: $0.value)) }
    }
}
