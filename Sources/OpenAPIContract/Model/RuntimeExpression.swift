package import JSONText

/// A runtime expression that names a value of a request.
///
/// Source: OpenAPI 3.1.1 section 4.8.20.4 (Runtime Expressions).
package enum RuntimeExpression: Sendable, Hashable, CustomStringConvertible {
    /// `$request.body#/agent_no`
    case requestBody(JSONPointer)
    /// `$request.query.agent_number`
    case requestParameter(Parameter.Location, String)

    package init?(_ text: String) {
        if text == "$request.body" {
            self = .requestBody(JSONPointer())
            return
        }
        if text.hasPrefix("$request.body#") {
            guard let pointer = JSONPointer(String(text.dropFirst("$request.body#".count))) else { return nil }
            self = .requestBody(pointer)
            return
        }
        for location in Parameter.Location.allCases {
            let prefix = "$request.\(location.rawValue)."
            guard text.hasPrefix(prefix), text.utf8.count > prefix.utf8.count else { continue }
            self = .requestParameter(location, String(text.dropFirst(prefix.count)))
            return
        }
        return nil
    }

    package var description: String {
        switch self {
        case .requestBody(let pointer): "$request.body#\(pointer)"
        case .requestParameter(let location, let name): "$request.\(location.rawValue).\(name)"
        }
    }
}
