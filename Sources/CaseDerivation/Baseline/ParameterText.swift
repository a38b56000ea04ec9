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

    /// The parameters that stand for one value in its style; several where an exploded value repeats the name or has a
    /// name for each member.
    static func values(of parameter: Parameter, value: JSONValue) -> [RequestRecipe.ParameterValue] {
        let pairs: [(name: String, text: String)] =
            switch (parameter.style, parameter.explode) {
            case ("deepObject", _) where value.objectValue != nil:
                members(of: value).map { ("\(parameter.name)[\($0.name)]", $0.text) }
            case ("form", true) where value.arrayValue != nil:
                (value.arrayValue ?? []).map { (parameter.name, text(of: $0)) }
            case ("form", true) where value.objectValue != nil: members(of: value)
            default: [(parameter.name, single(value, of: parameter))]
            }
        return pairs.map {
            RequestRecipe.ParameterValue(location: parameter.location, name: $0.name, value: $0.text)
        }
    }

    private static func single(_ value: JSONValue, of parameter: Parameter) -> String {
        switch parameter.style {
        case "label":
            return "." + joined(value, between: parameter.explode ? "." : ",", isExploded: parameter.explode)
        case "matrix":
            if parameter.explode, let items = value.arrayValue {
                return items.map { ";\(parameter.name)=\(text(of: $0))" }.joined()
            }
            if parameter.explode, value.objectValue != nil {
                return members(of: value).map { ";\($0.name)=\($0.text)" }.joined()
            }
            return ";\(parameter.name)=" + joined(value, between: ",", isExploded: false)
        case "spaceDelimited": return joined(value, between: " ", isExploded: false)
        case "pipeDelimited": return joined(value, between: "|", isExploded: false)
        default: return joined(value, between: ",", isExploded: parameter.explode && parameter.style == "simple")
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
