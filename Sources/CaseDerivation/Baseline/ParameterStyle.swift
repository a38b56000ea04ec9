package import OpenAPIContract

/// How the value of a parameter is written.
package enum ParameterStyle: Sendable, Hashable {
    /// As the text of a JSON value: what the parameter's `content` says.
    case json
    /// As OpenAPI's `style` and `explode` say.
    case named(String, explode: Bool)

    /// A text as it is.
    package static let plain = ParameterStyle.named("simple", explode: false)

    package init(_ parameter: Parameter) {
        self =
            parameter.mediaType.map(Self.isJSON) ?? false
            ? .json : .named(parameter.style, explode: parameter.explode)
    }

    private static func isJSON(_ mediaType: String) -> Bool {
        let essence = mediaType.prefix { $0 != ";" && $0 != " " }.lowercased()
        return essence == "application/json" || essence.hasSuffix("+json")
    }
}
