import HTTPMessages
import OpenAPIContract

/// Writes the target of a request from a path template and parameters.
enum RequestTarget {
    /// The template with its parameters in place, percent-encoded, and the query behind it.
    ///
    /// Source: RFC 3986 sections 3.3 and 3.4; OpenAPI 3.1.1 section 4.8.12.5 (styles `simple` and `form`).
    static func target(path: String, parameters: [RequestRecipe.ParameterValue]) -> String {
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).map { segment in
            expanded(String(segment), parameters: parameters.filter { $0.location == .path })
        }
        let query = parameters.filter { $0.location == .query }.map {
            PercentEncoding.encode($0.name, allowed: .queryComponent) + "="
                + PercentEncoding.encode($0.value, allowed: .queryComponent)
        }
        return segments.joined(separator: "/") + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }

    private static func expanded(_ segment: String, parameters: [RequestRecipe.ParameterValue]) -> String {
        var result = ""
        var rest = segment[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let name = rest[rest.index(after: open)..<close]
            if let parameter = parameters.first(where: { $0.name == name }) {
                result += PercentEncoding.encode(parameter.value, allowed: .pathSegment)
            } else {
                result += PercentEncoding.encode(String(rest[open...close]), allowed: .pathSegment)
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
